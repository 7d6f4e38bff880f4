import { findIds } from '../core/resource-id/find-ids';
import { roleOfLabel } from '../core/resource-id/labels';

const address = /^[\d.:/]+$/;

/** True for what looks like a name that somebody gave: one word with a sign or a number in it, `web-frontend-01`. */
export const isNameShaped = (text: string): boolean =>
  /^[^\s:：]*[-_.\d][^\s:：]*$/.test(text) && /\p{L}/u.test(text) && !address.test(text) && roleOfLabel(text) === null && findIds(text).length === 0;
