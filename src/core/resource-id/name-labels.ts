/** Labels over resources that CTS knows by name only, by console (first segment of its path); English, German, French, Chinese. */
const named: readonly (readonly [apps: RegExp, labels: RegExp])[] = [
  [/^obs$/, /^(?:.* )?(?:buckets?|compartiments?)(?: ?names?)?$|^nom du (?:bucket|compartiment)$|^(?:.*[\u3400-\u9fff])?桶(?:名称?)?$/],
  [
    /^dli$/,
    /^(?:(?:sql )?(?:queues?|databases?|tables?|elastic resource pools?|resource pools?)(?: ?names?)?|warteschlangen?(?: ?name)?|datenbank(?: ?name)?|(?:nom de la )?(?:files? d attente|bases? de données)|(?:.*[\u3400-\u9fff])?(?:队列|数据库|资源池)(?:名称?)?|names?|nom|名称)$/,
  ],
  [/^dis$/, /^(?:(?:.* )?(?:streams?)(?: ?names?)?|flux|nom du (?:flux|stream)|(?:.*[\u3400-\u9fff])?通道(?:名称?)?|names?|nom|名称)$/],
  [
    /^swr$/,
    /^(?:(?:.* )?(?:organi[sz]ations?|images?|repositor(?:y|ies)|namespaces?)(?: ?names?)?|nom de l (?:organisation|image)|organisationsname|imagename|(?:.*[\u3400-\u9fff])?(?:组织|镜像|镜像仓库)(?:名称?)?)$/,
  ],
  [/^(?:csms|dew|kms)$/, /^(?:(?:.* )?(?:secrets?)(?: ?names?)?|geheimnis(?:name)?|nom du secret|(?:.*[\u3400-\u9fff])?凭据(?:名称?)?)$/],
];

/** Labels over EIP addresses, on any console (their CTS name is the address, domain.md §5.1). */
const address =
  /(?:^|[^a-z])(?:eips?|(?:elastic|public|elastische|öffentliche) ips?(?: address(?:es)?| adressen?)?|(?:adresses? )?ip (?:publique|élastique)s?|eip address(?:es)?)$|公网 ?ip(?:v4)?(?:地址)?$|^弹性ip(?:地址)?$/;

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
  const words = plain(label);
  if (isPublicAddress(text)) return address.test(words) && !/privat|私|source|quell/.test(words);
  return isNameLike(text) && !anyAddress.test(text) && named.some(([apps, labels]) => apps.test(app) && labels.test(words));
}

/** False on consoles where nothing but an address is known by name: there no label needs to be looked for. `app` as above. */
export const mayName = (app: string): boolean => named.some(([apps]) => apps.test(app));
