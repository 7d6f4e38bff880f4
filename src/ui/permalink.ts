import type { Subject } from '../core/lookup';
import { subjectOf } from './subject-of';

/** The message contract takes no longer address. */
const longestAddress = 8_000;

/** What the address of one of our pages asks for: `?id=<resource ID>&page=<console URL>` (contract.md). Null without an ID. */
export function subjectInAddress(search: string): Subject | null {
  const parameters = new URLSearchParams(search);
  const page = parameters.get('page');
  return subjectOf(parameters.get('id') ?? '', page ? page.slice(0, longestAddress) : null);
}
