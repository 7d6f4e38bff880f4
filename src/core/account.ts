import type { CloudId } from './clouds/cloud';

/** How an account signs in. Values are those of the account form (contract.md). */
export type SignInMethod = 'access-key' | 'token' | 'password';

/** Where its secret is kept: memory only until the browser closes (the encrypted vault is another issue). */
export type Keep = 'session';

/** A project as IAM lists it (domain.md §3.1), or as the person typed it. */
export interface Project {
  id: string;
  /** `eu-de`, or `eu-de_team` for a sub-project. */
  name: string;
  /** The name up to its first `_`. */
  region: string;
  /** Typed by the person, so it outlives a new secret; others are found anew. */
  isTyped?: true | undefined;
}

/** Where a cloud of the table's `custom` row lives. Base URLs without a trailing slash. */
export interface CustomCloud {
  /** Base URL of CTS; may hold `{region}`. */
  cts: string;
  /** Base URL of IAM, or null where the cloud has none on its tenant gateway (domain.md §3.2). */
  iam: string | null;
  /** Host names of its console. */
  consoleHosts: string[];
}

/** One saved sign-in, without its secret. This is all that pages, exports and disk ever see. */
export interface Account {
  /** Made by us, a UUID. */
  id: string;
  name: string;
  cloud: CloudId;
  signIn: SignInMethod;
  keep: Keep;
  projects: Project[];
  /** Only for the cloud `custom`. */
  custom: CustomCloud | null;
  /** IDs of the account holder and the user, as far as IAM has told them: no resources, wherever a page shows them. */
  domainIds?: string[] | undefined;
  userIds?: string[] | undefined;
}

/** What the account list shows beside an account: `locked` when its secret is no longer in memory. */
export type AccountState = 'ready' | 'locked';

/** An account as the options page lists it. */
export interface ListedAccount extends Account {
  state: AccountState;
}

/** The secret half of an account. Lives in the background's session storage and nowhere else. */
export type Secret =
  | { signIn: 'access-key'; accessKey: string; secretKey: string; securityToken: string | null }
  | { signIn: 'token'; token: string }
  | { signIn: 'password'; domainName: string; userName: string; password: string; passcode: string | null };

/** Whom and where a lookup asks: one project of one account. */
export interface Place {
  accountId: string;
  accountName: string;
  cloud: CloudId;
  region: string;
  projectId: string;
  projectName: string;
}
