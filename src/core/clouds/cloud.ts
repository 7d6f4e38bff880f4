/** Ids of the table's rows, in the order of the account form. */
export type CloudId =
  | 'huawei'
  | 'huawei-eu'
  | 'otc'
  | 'otc-swiss'
  | 'flexible-engine'
  | 'cloud-ru'
  | 'g42'
  | 'telefonica'
  | 'omantel'
  | 'custom'
  | 'demo';

/** One region of a cloud, as its endpoints spell it. */
export interface Region {
  id: string;
  /** Other spellings met in console URLs, e.g. `southchina` (domain.md §4.2). */
  aliases?: string[];
  /** Why we believe in it although no document names its endpoint. */
  inferred?: string;
}

/** A host that serves a console. May hold `{region}`, expanded over the cloud's regions. */
export interface ConsoleHost {
  host: string;
  /** Path prefix that is the console, where the host serves other things too. */
  path?: string;
  /** Why we believe in it although no document names it. */
  inferred?: string;
}

/** One operator's family of consoles and endpoints: a row of the table (promise 7). */
export interface Cloud {
  id: CloudId;
  /** As the account form shows it. */
  name: string;
  regions: Region[];
  consoleHosts: ConsoleHost[];
  /** Base URL of CTS with `{region}`; null for `custom`, whose accounts bring their own. */
  cts: string | null;
  /** Base URL of IAM, with `{region}` or global; null where there is none on the tenant gateway. */
  iam: string | null;
  /** Other base URLs of the same CTS that documents name. Known, never asked, so not in the manifest. May hold `{region}`. */
  alternates?: string[];
  /** True for the cloud that the extension itself answers: no call to it may reach the network. */
  isSimulated?: true;
  /** Why we believe in the endpoint templates although no document names them. */
  inferred?: string;
}
