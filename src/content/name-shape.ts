import { findIds } from '../core/resource-id/find-ids';
import { roleOfLabel } from '../core/resource-id/labels';
import { cutsIn } from './cut-id';
import { partsSeen } from './unseen-chars';

/** True for what looks like a name that somebody gave: one word with a sign or a number in it, `web-frontend-01`. */
export const isNameShaped = (text: string): boolean =>
  /^[^\s:：]*[-_.\d][^\s:：]*$/.test(text) && /\p{L}/u.test(text) && roleOfLabel(text) === null && findIds(text).length === 0;

const dots = /…|\.{3}/g;

/** False for what stands beside an ID and is only a piece of one: of this very ID, split over elements, or of another that was cut. */
export function isApart(name: string, id: string): boolean {
  const whole = partsSeen(name).map(({ data }) => data).join('').replace(dots, '').trim();
  return (whole.length < 4 || !id.includes(whole)) && cutsIn(name).length === 0;
}
