import type { ListedAccount, SignInMethod } from '../../core/account';

/** What stands in the fields of the account form, as typed. */
export interface FormValues {
  name: string;
  /** Empty until chosen. */
  cloud: string;
  signIn: SignInMethod;
  accessKey: string;
  secretKey: string;
  securityToken: string;
  token: string;
  domainName: string;
  userName: string;
  password: string;
  passcode: string;
  cts: string;
  iam: string;
  consoleHosts: string;
  region: string;
  projectId: string;
}

/** Name of a field. */
export type FieldName = keyof FormValues;

/** What is wrong, as a sentence beside the field it is about. */
export type Problems = Partial<Record<FieldName, string>>;

/** The form as it opens. Secrets never come back: their fields are blank, which means unchanged. */
export const valuesFrom = (account: ListedAccount | null): FormValues => ({
  name: account?.name ?? '',
  cloud: account?.cloud ?? '',
  signIn: account?.signIn ?? 'access-key',
  accessKey: '',
  secretKey: '',
  securityToken: '',
  token: '',
  domainName: '',
  userName: '',
  password: '',
  passcode: '',
  cts: account?.custom?.cts ?? '',
  iam: account?.custom?.iam ?? '',
  consoleHosts: account?.custom?.consoleHosts.join('\n') ?? '',
  region: '',
  projectId: '',
});
