import * as z from 'zod/mini';
import type { Project } from '../core/account';
import type { Failure } from '../core/failure';
import { customCloud, project, secret, short } from './schemas';

/** The account form, as it is sent. */
export const accountDraft = z.strictObject({
  /** A new account's id is made by the form, so that what its Test learnt (a token costs a one-time code) serves Save. */
  id: z.uuid(),
  name: short,
  cloud: short,
  keep: z.literal('session'),
  custom: z.nullable(customCloud),
  /** Projects typed by hand. */
  projects: z.array(project).check(z.maxLength(500)),
  /** Null keeps the secret that is there (editing a name must not ask for the key again). */
  secret: z.nullable(secret),
});

/** What the account form sends. The secret goes in here, once, and never comes out again. */
export type AccountDraft = z.infer<typeof accountDraft>;

/** What the options page's Test found out, in the order in which it asks; the first failure ends it. */
export interface TestReport {
  /** The user whose password IAM took; null for keys and tokens, which name nobody. */
  signedInAs: string | null;
  projects: Project[];
  /** Version of the list call that answered, and where. */
  cts: { api: string; region: string } | null;
  /** Why the step after the last success failed, if one did. */
  failure: Failure | null;
}
