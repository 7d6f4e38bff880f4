/** Texts in a row, glued by the browser itself: searching them together costs a tenth of reading one by one. Long texts stand in it by slices. */
export interface Batch {
  nodes: Text[];
  /** Where in its node each slice begins. */
  froms: number[];
  /** Where in {@link glued} each ends. */
  ends: number[];
  /** How many characters it has. */
  size: number;
  glued: string;
  /** Nothing else stands between its texts. */
  inRow: boolean;
  /** Begins within a word, which is longer than any ID. */
  isTorn: boolean;
}

/** A batch without texts. */
export const emptyBatch = (inRow: boolean, isTorn = false): Batch => ({ nodes: [], froms: [], ends: [], size: 0, glued: '', inRow, isTorn });

/** Adds a slice of a text. */
export function addSlice(batch: Batch, node: Text, from: number, length: number): void {
  batch.nodes.push(node);
  batch.froms.push(from);
  batch.ends.push((batch.size += length));
}

let probe: Range | null = null;

/**
 * Glues the slices of a batch. The browser does it in one go where they follow one another in one tree; what was picked from here and
 * there, a tree with shadow roots, or one that changed in a pause, is asked text by text.
 */
export function glue(batch: Batch): void {
  const { nodes, froms, ends, size, inRow } = batch;
  const [first, last] = [nodes[0], nodes.at(-1)];
  batch.glued = '';
  if (!first || !last) return;
  const from = froms[0] as number;
  const to = (froms.at(-1) as number) + size - (ends.at(-2) ?? 0);
  if (inRow && from <= first.length && to <= last.length) {
    probe ??= document.createRange();
    probe.setStart(first, from);
    probe.setEnd(last, to);
    batch.glued = probe.toString();
    // Nothing that is left in it: a live range costs with every change of the page.
    probe.setStart(document, 0);
    probe.collapse(true);
  }
  if (batch.glued.length === size) return;
  let before = 0;
  batch.glued = '';
  for (const [at, node] of nodes.entries()) {
    const [start, end] = [froms[at] as number, ends[at] as number];
    batch.glued += node.data.slice(start, start + end - before);
    before = end;
    ends[at] = batch.glued.length;
  }
}

/** Where the slice with this number begins. */
export const startOf = ({ ends }: Batch, at: number): number => (at === 0 ? 0 : (ends[at - 1] as number));

/** The slice that holds a character of {@link Batch.glued}; `from`: one at or before it. */
export function holderOf({ ends }: Batch, place: number, from: number): number {
  let at = from;
  while (at < ends.length - 1 && (ends[at] as number) <= place) at += 1;
  return at;
}
