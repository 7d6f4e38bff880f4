import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { listIds } from './read';

const hex = (length: number) => fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: length, maxLength: length });
const id = fc.oneof(
  fc.tuple(hex(8), hex(4), hex(4), hex(4), hex(12)).map((parts) => parts.join('-')),
  hex(32),
  hex(32).map((project) => `urn:smn:eu-de:${project}:alarms`),
  hex(32).map((digits) => `${digits}in01`),
);
const wraps = ['b', 'i', 'span', 'code', 'a', 'em'] as const;
type Wrap = (typeof wraps)[number] | 'none' | 'comment' | 'wbr' | 'hidden' | 'slot';
const wrap = fc.constantFrom<Wrap>(...wraps, 'none', 'comment', 'wbr', 'hidden', 'slot');
const cuts = fc.array(fc.tuple(fc.nat(48), wrap), { maxLength: 6 });

/** Puts a text into a parent, in pieces, each in what its cut says. */
function put(parent: Node, text: string, pieces: readonly (readonly [number, Wrap])[], secret: string): void {
  const ends = [...new Set(pieces.map(([at]) => at % (text.length + 1)))].sort((a, b) => a - b);
  const bounds = [0, ...ends, text.length];
  for (const [at, from] of bounds.slice(0, -1).entries()) {
    const piece = text.slice(from, bounds[at + 1]);
    const kind = pieces[at % Math.max(1, pieces.length)]?.[1] ?? 'none';
    if (kind === 'slot') {
      const host = document.createElement('x-piece');
      const root = host.attachShadow({ mode: at % 2 ? 'open' : 'open' });
      root.append(document.createElement('slot'));
      host.append(piece);
      parent.appendChild(host);
    } else if (wraps.some((name) => name === kind)) parent.appendChild(document.createElement(kind)).append(piece);
    else {
      if (kind === 'comment') parent.appendChild(document.createComment(secret));
      if (kind === 'wbr') parent.appendChild(document.createElement('wbr'));
      if (kind === 'hidden') parent.appendChild(Object.assign(document.createElement('span'), { hidden: true, textContent: secret }));
      parent.appendChild(document.createTextNode(piece));
    }
  }
}

const stageOf = (build: (line: HTMLElement) => void) => {
  document.body.innerHTML = '<div>Name</div>';
  const line = document.createElement('div');
  build(line);
  document.body.append(line, Object.assign(document.createElement('div'), { textContent: 'Running' }));
};

const runs = { numRuns: 2_000 };
afterAll(() => (document.body.innerHTML = ''));

test('an ID split anywhere over inline elements, comments, word breaks, slots and hidden texts is found once, whole', async () => {
  await fc.assert(
    fc.asyncProperty(id, cuts, fc.constantFrom('', 'server ', 'see: ('), fc.constantFrom('', ' now', ', then'), async (text, pieces, before, after) => {
      stageOf((line) => {
        line.append(before);
        put(line, text, pieces, 'x');
        line.append(after);
      });
      expect((await listIds()).map((seen) => [seen.id, seen.count])).toEqual([[text, 1]]);
    }),
    runs,
  );
});

test('no ID is found inside a longer word, however that is split', async () => {
  await fc.assert(
    fc.asyncProperty(id.filter((text) => !text.startsWith('urn')), cuts, fc.constantFrom('x', 'a-', '0', '_'), fc.boolean(), async (text, pieces, more, isBefore) => {
      stageOf((line) => put(line, isBefore ? more + text : text + more, pieces, 'x'));
      expect((await listIds()).map((seen) => seen.id)).toEqual([]);
    }),
    runs,
  );
});

test('no ID of a hidden part is found', async () => {
  const hide = fc.constantFrom('display:none', 'visibility:hidden', 'opacity:0');
  await fc.assert(
    fc.asyncProperty(id, cuts, hide, async (text, pieces, style) => {
      stageOf((line) => {
        const part = line.appendChild(document.createElement('p'));
        part.style.cssText = style;
        put(part, text, pieces, text);
      });
      expect((await listIds()).map((seen) => seen.id)).toEqual([]);
    }),
    runs,
  );
});
