/**
 * What consoles (first segment of their path) call resources that CTS knows by name only; English, German and French, then Chinese.
 * Last: whether a bare "Name" means them, too.
 */
const words: readonly (readonly [apps: string, latin: string, chinese: string, byName?: boolean])[] = [
  ['obs', 'buckets?|compartiments?', '桶'],
  ['dli', 'queues?|databases?|tables?|resource pools?|warteschlangen?|datenbank|files? d attente|bases? de données', '队列|数据库|资源池', true],
  ['dis', 'streams?|flux', '通道', true],
  ['swr', 'organi[sz]ations?|images?|repositor(?:y|ies)|namespaces?', '组织|镜像(?:仓库)?'],
  ['csms|dew|kms', 'secrets?|geheimnis', '凭据'],
];

const named = words.map(([apps, latin, chinese, byName]) => ({
  apps: new RegExp(`^(?:${apps})$`),
  labels: new RegExp(
    `^(?:(?:.* )?(?:${latin})(?: ?names?)?|nom d(?:u|e l|e la) (?:${latin})|(?:.*[\\u3400-\\u9fff])?(?:${chinese})(?:名称?)?${byName ? '|names?|nom|名称' : ''})$`,
  ),
}));

/** Labels over EIP addresses, on any console (their CTS name is the address, domain.md §5.1). */
const address =
  /(?:^|[^a-z])(?:eips?|(?:elastic|public|elastische|öffentliche) ips?(?: address(?:es)?| adressen?)?|(?:adresses? )?ip (?:publique|élastique)s?|eip address(?:es)?)$|公网 ?ip(?:v4)?(?:地址)?$|^弹性ip(?:地址)?$/;

/** Services that give names in small letters only: what has others is a word of the page's own, such as the head of the next column. */
const lowerCase = /^(?:obs|dli|swr)$/;
/** What a page says where it has no name to show, or not yet. */
const placeholder = /^(?:loading|empty|none|null|n\/a|laden|leer|keine?|chargement|vide|aucune?|加载中|空|无|暂无数据)$/i;

const mayNameIn = (text: string, app: string): boolean =>
  isNameLike(text) && !anyAddress.test(text) && !placeholder.test(text) && !(lowerCase.test(app) && /[A-Z\u3400-\u9fff]/.test(text));

const plain = (label: string): string =>
  label.slice(0, 120).toLowerCase().replace(/[(（][^()（）]{0,24}[)）]/g, ' ').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** 1 to 64 characters, no blanks, as names of buckets, queues, streams, images and secrets are; `-` for "none" is no name. */
export const isNameLike = (text: string): boolean => /^[A-Za-z\d_\u3400-\u9fff](?:[\w.\u3400-\u9fff/-]{0,62}[\w\u3400-\u9fff])?$/.test(text);

const octet = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const anyAddress = new RegExp(`^${octet}(?:\\.${octet}){3}$`);
/** Private, loopback, link-local, carrier, multicast and reserved ranges: no EIP lies there. */
const inner = /^(?:0|10|127|22[4-9]|23\d|24\d|25\d|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\./;

/** Whether a text is an IPv4 address that may be an EIP. */
export const isPublicAddress = (text: string): boolean => anyAddress.test(text) && !inner.test(text);

/**
 * Whether a text under or beside a label is a resource that traces know by name only (domain.md §5.1): a bucket on OBS's console,
 * a queue on DLI's, an EIP by its address anywhere. `app`: first segment of the console's path, as in `ConsolePage.app`.
 */
export function namesResource(text: string, label: string | null, app: string): boolean {
  if (label === null) return false;
  const said = plain(label);
  if (isPublicAddress(text)) return address.test(said) && !/privat|私|source|quell/.test(said);
  return mayNameIn(text, app) && named.some(({ apps, labels }) => apps.test(app) && labels.test(said));
}

/** True for a label that says so on any console. */
export function isNameLabel(label: string): boolean {
  const said = plain(label);
  return address.test(said) || named.some(({ labels }) => labels.test(said));
}

/** False on consoles where nothing but an address is known by name: there no label needs to be looked for. `app` as above. */
export const mayName = (app: string): boolean => named.some(({ apps }) => apps.test(app));

const after = /^([^:：]{1,60})[:：]\s{0,4}(\S{1,80})$/;
const before = /^(\d[\d.]{6,14})\s{0,2}[(（]([^()（）]{1,24})[)）]$/;
/** What consoles say behind an EIP: its bandwidth, its name. */
const aside = /(?<=\d)\s{0,3}(?:[(（][^()（）]{1,40}[)）]|[|,，·] ?.{1,40})$/;

const mayBe = (name: string): boolean => isPublicAddress(name) || isNameLike(name);

/**
 * What may be a name, as the whole of a text or after its own label: `logs`, `Bucket Name: logs`, `EIP: 80.158.20.32`,
 * `80.158.20.32 (EIP)`. `at`: where in the text it begins; `before`: its label, as if it stood before it.
 */
export function readName(text: string): { name: string; at: number; before: string } | null {
  if (mayBe(text)) return { name: text, at: 0, before: '' };
  const [, first = '', said = ''] = before.exec(text) ?? [];
  if (isPublicAddress(first) && isNameLabel(said)) return { name: first, at: 0, before: `${said}: ` };
  const alone = text.replace(aside, '');
  if (isPublicAddress(alone)) return { name: alone, at: 0, before: '' };
  const told = after.exec(alone);
  const [, label = '', last = ''] = (isPublicAddress(told?.[2] ?? '') ? told : after.exec(text)) ?? [];
  return mayBe(last) ? { name: last, at: text.indexOf(last, label.length), before: `${label}: ` } : null;
}
