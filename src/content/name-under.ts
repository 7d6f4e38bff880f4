import { isPublicAddress, mayName, namesResource, readName } from '../core/resource-id/name-labels';
import { cluesOf } from './clues';
import { isEditable } from './editable';
import { hasOwnText } from './text-id';
import { pageAddress } from './page-address';
import type { PageId } from './page-id';
import { appOf } from './quiet-role';
import { readText } from './read-text';
import { innermost } from './shadow';
import type { Spot } from './spot';
import { isOver, placeIn } from './text-place';
import { boxOfWord } from './whole-word';

const reach = { nodes: 4, chars: 256 };

/** The whole of a name that the application cut, where the element's title tells it. */
function wholeName(shown: string, target: Element): string {
  const [head = '', cut] = shown.split(/(…|\.{3})$/);
  const title = cut ? (target.closest('[title]')?.getAttribute('title')?.trim() ?? '') : '';
  return title.startsWith(head) && title.length > head.length ? title : shown;
}

/**
 * The name under the point, where the label over it, or before it in its own text, says that this console knows such resources by
 * name only: a bucket, a queue, an EIP by its address (domain.md §5.1). On other pages it looks at one short text and no further.
 */
export function nameUnder(spot: Spot): PageId | null {
  const inner = innermost(spot);
  const reading = hasOwnText(inner.target) ? readText(inner.target, reach) : null;
  const shown = reading ? (inner.target.textContent ?? '').trim() : '';
  if (!reading || shown === '' || shown.includes('\n')) return null;
  const begin = reading.text.indexOf(shown);
  const end = begin + shown.length;
  // What goes on in the same word is more than a name.
  if (begin < 0 || /[^\s:：]/.test(reading.text[begin - 1] ?? '') || /\S/.test(reading.text[end] ?? '')) return null;
  const whole = wholeName(shown, inner.target);
  const read = readName(whole);
  // Most texts are neither: the page's address, which has to be taken apart, is read last.
  if (!read) return null;
  const { name: id, before } = read;
  const app = appOf(pageAddress());
  if (!isPublicAddress(id) && !mayName(app)) return null;
  const start = begin + read.at;
  const place = placeIn(reading, start, start + (whole === shown ? id : shown).length);
  if (!isOver(place, spot.x, spot.y) || isEditable(inner.target)) return null;
  const found: PageId = { id, kind: 'name', carrier: inner.target, anchor: () => boxOfWord(place), before, param: null };
  return namesResource(id, cluesOf(found).label, app) ? found : null;
}
