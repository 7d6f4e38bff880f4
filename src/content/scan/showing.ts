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
  /** Where its text stands; null where none says it whole. */
  place: () => TextPlace | null;
  by: 'text' | 'cut' | 'attribute' | 'address' | 'field';
  /** What stands straight before it in its own text, attribute or value. */
  before: () => string;
  /** The parameter that holds it in a link's address, else null. */
  param: string | null;
}

function placeOf(pieces: readonly RunPiece[], at: number, length: number): TextPlace {
  const parts = pieces.flatMap((piece) => {
    const low = Math.max(at - piece.at, 0);
    const high = Math.min(at + length - piece.at, piece.data.length);
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

/** What stands straight before a place: in its own text, which may begin before the run does, or in those that it goes on from. */
function beforeIn(pieces: readonly RunPiece[], at: number): string {
  const [first, second] = pieces;
  if (!first) return '';
  // A text may be long: where one is enough, none is made of it.
  if (!second || second.at > at) return textBefore(first.node.data, first.from + at);
  const head = first.node.data.slice(Math.max(0, first.from - reach), first.from);
  return textBefore(head + pieces.map(({ data }) => data).join(''), head.length + at);
}

const paramBefore = /[?&#;]([\w.-]{1,60})=$/;

/** Hears of what one reading finds as showings, without those that nobody sees. */
export function hearShowings(onShowing: (showing: Showing) => void): Hear {
  const isTextShown = shownTexts();
  return {
    text: ({ id, kind }, pieces, at) => {
      const carrier = carrierAt(pieces, at);
      if (!carrier || !isTextShown(carrier)) return;
      const before = () => beforeIn(pieces, at);
      onShowing({ id, kind, carrier, place: () => placeOf(pieces, at, id.length), by: 'text', before, param: null });
    },
    cut: (cut, node) => {
      const carrier = holderOf(node);
      if (!carrier || !isTextShown(carrier)) return;
      const whole = wholeOf(cut, carrier);
      if (!whole) return;
      const { data } = node;
      const place = () => ({ parts: [{ node, from: cut.start, data: data.slice(cut.start, cut.end) }] });
      onShowing({ id: whole.id, kind: whole.kind, carrier, place, by: 'cut', before: () => textBefore(data, cut.start), param: null });
    },
    attribute: ({ id, kind, start }, carrier, by, text) => {
      if (!isShownItself(carrier)) return;
      const param = by === 'address' ? (paramBefore.exec(text.slice(Math.max(0, start - 62), start))?.[1] ?? null) : null;
      onShowing({ id, kind, carrier, place: () => null, by, before: () => textBefore(text, start), param });
    },
  };
}
