import type { IdKind } from './kinds';
import { roleEnds } from './label-table';
import type { IdRole } from './role';

/** Kinds whose shape alone says what they are: no project, user or request looks so. */
const sureKinds: readonly IdKind[] = ['database', 'drs-job', 'urn', 'ces', 'name'];

/** Consoles whose jobs are resources of their own (domain.md §5.1). */
const jobApps = /^(?:drs|modelarts|dli|dayu|dataarts|cce.*)$/;

/** What people call things, not how consoles head columns: `prod-vpc`, `my-project`; unlike `project-id` and `idempotency-key`. */
const givenName = /^(?!idempotency-)[a-z\d]+(?:-[a-z\d]+)*-(?!(?:uu)?ids?$)[a-z\d]+$/;

/** The last label in a text, in lower case, words apart by one blank or (where code would put it) `_`. */
function lastLabel(text: string): string {
  const spaced = text.replace(/([a-z\d])(?=[A-Z])/g, '$1_').toLowerCase();
  return (spaced.split(/[,;，；、&]/).at(-1) ?? '').replace(/[^\p{L}\p{N}_]+/gu, ' ').trim();
}

/** So many labels are remembered: a page has few, each again and again, and these expressions are dear. */
const mostKnown = 500;
const known = new Map<string, IdRole | null>();

const roleAtEnd = (text: string): IdRole | null => {
  const label = lastLabel(text);
  return roleEnds.find(([, end]) => end.test(label))?.[0] ?? null;
};

/**
 * What a label says of the ID that follows it or stands under it: "Projekt-ID" `project`, `"request_id": "` `request`,
 * "Instance ID", "资源ID" or "VPC" `resource`; null when it says nothing ("Status"). English, German, French and Chinese.
 * The end of the text is its label ("Project ID: eu-de, Instance ID: " says `resource`); only its last 80 characters count.
 */
export function roleOfLabel(label: string): IdRole | null {
  const end = label.slice(-80);
  const before = known.get(end);
  if (before !== undefined) return before;
  if (known.size >= mostKnown) known.clear();
  const role = readRole(end);
  known.set(end, role);
  return role;
}

function readRole(end: string): IdRole | null {
  if (givenName.test(end)) return null;
  const role = roleAtEnd(end);
  if (role && role !== 'resource') return role;
  // "Project ID (optional)", but "ID (project)".
  const bare = end.replace(/[(（][^()（）]{0,24}[)）][\s:：=]{0,6}$/, '');
  return (bare === end ? null : roleAtEnd(bare)) ?? role;
}

/** Up to the one word that ends a label. */
const firstLabel = /^(.{1,40}?(?:\bids?\b|kennung|编号|标识))(?!.*(?:\bids?\b|kennung|编号|标识))/i;

/** A label without what else stands in its place: the name of a picture, a word for screen readers, an explanation ("Project ID as in IAM"). */
export function labelOnly(text: string): string {
  const role = roleOfLabel(text);
  const first = role === null || role === 'resource' ? firstLabel.exec(text)?.[1] : undefined;
  return first && (roleOfLabel(first) ?? role) !== role ? first : text;
}

/**
 * {@link roleOfLabel} with what else is seen of an ID at once: its kind may leave no doubt, and on some consoles jobs are
 * resources. `app`: first segment of the console's path, as in `ConsolePage.app`.
 */
export function roleShown(label: string | null, kind: IdKind, app: string): IdRole | null {
  if (sureKinds.includes(kind)) return 'resource';
  const role = label === null ? null : roleOfLabel(label);
  return role === 'job' && jobApps.test(app) ? 'resource' : role;
}
