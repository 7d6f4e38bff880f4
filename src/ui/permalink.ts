import type { Subject } from '../core/lookup';
import { idRoles } from '../core/resource-id/role';
import { subjectOf } from './subject-of';

/** The message contract takes no longer address. */
const longestAddress = 100_000;

/** What the address of one of our pages asks for: `?id=<resource ID>&page=<console URL>` (contract.md), perhaps `&role=`. Null without an ID. */
export function subjectInAddress(search: string): Subject | null {
  const parameters = new URLSearchParams(search);
  const page = parameters.get('page');
  const subject = subjectOf(parameters.get('id') ?? '', page ? page.slice(0, longestAddress) : null);
  const role = idRoles.find((one) => one === parameters.get('role') && one !== 'everything');
  return subject && role ? { ...subject, role } : subject;
}
