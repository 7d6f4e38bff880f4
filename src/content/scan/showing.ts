import type { FoundId } from '../../core/resource-id/find-ids';
import { wholeOf } from '../cut-id';
import { textBefore } from '../page-id';
import type { TextPlace } from '../text-place';
import type { RunPiece } from './run-pieces';
import { isShownItself, shownTexts } from './shown';
import type { Hear } from './whole-page';

/** One place where a page shows an ID. */
export interface Showing extends Pick<FoundId, 'id' | 'kind'> {
  /** The parent of its text, the field, or the owner of the attribute. */
  carrier: Element;
  by: 'text' | 'cut' | 'attribute' | 'address' | 'field';
  /** The parameter that holds it in a link's address, else null. */
  param: string | null;
  /** The texts that show it, or the attribute or value that names it. */
  source: readonly RunPiece[] | string;
  /** Where in them it begins and ends. */
  start: number;
  end: number;
  /** Its label, where that was told apart from it already. */
  before?: string;
}

/** Where its text stands; null where none shows it. */
export function placeOf({ source, start, end }: Showing): TextPlace | null {
  if (typeof source === 'string') return null;
  const parts = source.flatMap((piece) => {
    const low = Math.max(start - piece.at, 0);
    const high = Math.min(end - piece.at, piece.data.length);
    return low < high ? [{ node: piece.node, from: piece.from + low, data: piece.data.slice(low, high) }] : [];
  });
  return { parts };
}

/** What shows the text at a place: its parent, or the host of the shadow root in which it stands. */
function carrierAt(pieces: readonly RunPiece[], at: number): Element | null {
  let found = pieces[0];
  for (const piece of pieces) if (piece.at <= at) found = piece;
  return found ? holderOf(found.node) : null;
}

/** How far before a run its label may begin: characters. */
const reach = 200;

const holderOf = (node: Text): Element | null => node.parentElement ?? (node.parentNode as Partial<ShadowRoot> | null)?.host ?? null;

/**
 * What stands straight before it: in its own text, which may begin before the run does, or in those that it goes on from; else in its
 * attribute or value.
 */
export function beforeOf({ source, start, before }: Showing): string {
  if (before !== undefined) return before;
  if (typeof source === 'string') return textBefore(source, start);
  const [first, second] = source;
  if (!first) return '';
  // A text may be long: where one is enough, none is made of it.
  if (!second || second.at > start) return textBefore(first.node.data, first.from + start);
  const head = first.node.data.slice(Math.max(0, first.from - reach), first.from);
  return textBefore(head + source.map(({ data }) => data).join(''), head.length + start);
}

const paramBefore = /[?&#;]([\w.-]{1,60})=$/;

/** Hears of what one reading finds as showings, without those that nobody sees. */
export function hearShowings(onShowing: (showing: Showing) => void): Hear {
  const isTextShown = shownTexts();
  return {
    text: ({ id, kind }, pieces, at) => {
      const carrier = carrierAt(pieces, at);
      if (!carrier || !isTextShown(carrier)) return;
      onShowing({ id, kind, carrier, by: 'text', param: null, source: pieces, start: at, end: at + id.length });
    },
    cut: (cut, source) => {
      const carrier = carrierAt(source, cut.start);
      const whole = carrier && isTextShown(carrier) ? wholeOf(cut, carrier) : null;
      if (carrier && whole) onShowing({ ...whole, carrier, by: 'cut', param: null, source, start: cut.start, end: cut.end });
    },
    attribute: ({ id, kind, start, end }, carrier, by, text) => {
      if (!isShownItself(carrier)) return;
      const param = by === 'address' ? (paramBefore.exec(text.slice(Math.max(0, start - 62), start))?.[1] ?? null) : null;
      onShowing({ id, kind, carrier, by, param, source: text, start, end });
    },
  };
}
