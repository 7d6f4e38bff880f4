import { kindOf } from '../core/resource-id/kind-of';
import { keyboardTarget } from './card-focus';
import { cutsIn, isCutOf } from './cut-id';
import { idBeside } from './id-beside';
import { idUnder } from './id-under';
import { nameUnder } from './name-under';
import type { PageId } from './page-id';
import { selectedId } from './selected-id';
import type { Spot } from './spot';

/** The ID at a spot, under it or on its line, or a name that is as good as one. */
export const idAt = (spot: Spot): PageId | null => idUnder(spot, 'ask') ?? nameUnder(spot) ?? idBeside(spot);

/**
 * An ID that the background already knows (a selection's, a link's), where it stands on the page, else where the spot is.
 * A selection may hold what the application shows of it: the beginning.
 */
export function givenId(id: string, spot: Spot | null): PageId | null {
  const [cut] = cutsIn(id);
  const isMeant = (found: PageId | null) => found !== null && (found.id === id || (cut !== undefined && isCutOf(cut, found.id)));
  const seen = [selectedId(), spot && idUnder(spot, 'ask'), spot && idBeside(spot)].find(isMeant);
  if (seen || !spot) return seen ?? null;
  const { target, x, y } = spot;
  const start = target.getBoundingClientRect();
  const anchor = () => {
    if (!target.isConnected) return null;
    const now = target.getBoundingClientRect();
    return new DOMRect(x + now.left - start.left, y + now.top - start.top, 1, 1);
  };
  return { id, kind: kindOf(id), carrier: target, anchor, before: '', param: null };
}

function idAtKeyboard(): PageId | null {
  const target = keyboardTarget();
  if (!target) return null;
  const { left, top, width, height } = target.getBoundingClientRect();
  return idAt({ target, x: left + width / 2, y: top + height / 2 });
}

/** True when the pointer is on a frame inside this document: then that frame answers, not we. */
const isOverFrame = (): boolean => document.querySelector('iframe:hover, frame:hover') !== null;

/** What a person means who asks by keyboard: the selection, what is under the pointer, what has the focus. */
export function idMeant(pointer: Spot | null): PageId | null {
  const selected = document.hasFocus() ? selectedId() : null;
  return selected ?? (pointer && !isOverFrame() ? idAt(pointer) : null) ?? idAtKeyboard();
}
