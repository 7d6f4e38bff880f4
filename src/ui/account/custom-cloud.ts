import type { CustomCloud } from '../../core/account';
import type { FormValues, Problems } from './form-values';

const readUrl = (text: string): URL | null => (URL.canParse(text) ? new URL(text) : null);

/** A typed https address without its trailing slash, or null. It may hold `{region}`. */
function baseFrom(typed: string): string | null {
  const text = typed.trim().replace(/\/+$/, '');
  const url = readUrl(text.replaceAll('{region}', 'region'));
  const isPlain = url?.protocol === 'https:' && !url.username && !url.password && !url.search && !url.hash;
  return isPlain ? text : null;
}

/** A typed host name, also when a whole address was pasted, or null. */
function hostFrom(typed: string): string | null {
  const url = readUrl(/^\w+:\/\//.test(typed) ? typed : `https://${typed}`);
  return url?.hostname.includes('.') ? url.host : null;
}

/** Where a private cloud lives, from the fields; says what is wrong where something is. */
export function customFrom(values: FormValues): { custom: CustomCloud; problems: Problems } {
  const problems: Problems = {};
  const cts = baseFrom(values.cts);
  const iam = values.iam.trim() === '' ? null : baseFrom(values.iam);
  const typedHosts = values.consoleHosts.split(/[\s,]+/).filter(Boolean);
  const hosts = typedHosts.map(hostFrom);
  const wrong = typedHosts.find((_, at) => hosts[at] === null);
  if (cts === null) problems.cts = 'Type the https address of CTS, e.g. https://cts.{region}.example.com';
  if (iam === null && values.iam.trim() !== '') problems.iam = 'Type the https address of IAM, or leave it blank.';
  if (wrong) problems.consoleHosts = `“${wrong}” is no host name, such as console.example.com`;
  if (hosts.length > 20) problems.consoleHosts = 'At most 20 hosts.';
  return { custom: { cts: cts ?? '', iam, consoleHosts: [...new Set(hosts.filter((host) => host !== null))] }, problems };
}

/** Match pattern of a base URL, any port. The browser knows `*.` at the start only, so a `{region}` opens the hosts after it. */
function patternOf(base: string): string {
  const [, afterRegion] = /\{region\}[^./]*\.([^/]+)/.exec(base) ?? [];
  return afterRegion ? `https://*.${afterRegion}/*` : `https://${new URL(base).hostname}/*`;
}

/** What the browser must allow before a private cloud can be asked and its console be read: match patterns. */
export const originsOf = ({ cts, iam, consoleHosts }: CustomCloud): string[] => [
  ...new Set([patternOf(cts), ...(iam ? [patternOf(iam)] : []), ...consoleHosts.map((host) => patternOf(`https://${host}`))]),
];
