import { mainWords, oneTypeServices, onlookers, type ResourceType, resourceTypes, wellKnown } from './resource-types';

const rowsOf = new Map<string, ResourceType[]>();
for (const row of resourceTypes) for (const word of new Set(row.words)) rowsOf.set(word, [...(rowsOf.get(word) ?? []), row]);

/** Words around the one that names a type: "ID of the VPC", "Nom/ID du VPC", "VPC Name/ID". */
const before = /^(?:(?:id|name|nom|identifiant|of|the|de|du|des|der|d|la|le|l) )+/;
const after = /(?:[ _]?(?:names?|nom|(?:uu)?ids?|名称|(?<!域)名))+$/;

/** The endings of a label that might be a type's word, longest first; Chinese has no blanks, so any character may begin one. */
function endingsOf(text: string): string[] {
  const label = text.slice(-80).replace(/[(（][^()（）]{0,24}[)）]/g, ' ').replace(/([a-z\d])(?=[A-Z])/g, '$1 ').toLowerCase();
  const words = (label.split(/[,;:，；：、=&]/).findLast((part) => /[\p{L}\p{N}]/u.test(part)) ?? '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  const core = words.replace(before, '').replace(/^(?:id|name)$/, '').replace(after, '').trim();
  const starts = [...core].flatMap((char, at) => (at === 0 || /\p{Script=Han}/u.test(char) || /[\s\p{Script=Han}]/u.test(core[at - 1] ?? '') ? [at] : []));
  return core === '' ? [''] : starts.map((at) => core.slice(at).replace(/ /g, ''));
}

function pick(word: string, service: string | null): ResourceType | null {
  const rows = rowsOf.get(word) ?? [];
  const own = rows.find((row) => row.service === service);
  if (own) return own;
  if (mainWords.includes(word)) {
    const isInstance = word.startsWith('inst') || word === '实例';
    const isClear = service !== null && (oneTypeServices.includes(service) || (isInstance && !onlookers.includes(service)));
    return isClear ? (resourceTypes.find((row) => row.service === service) ?? null) : null;
  }
  return rows.length === 1 ? (rows[0] ?? null) : (rows.find((row) => row.service === wellKnown[word]) ?? null);
}

/**
 * The resource type that a column or field label ("VPC Name/ID", "Sicherheitsgruppe", "所属子网") or a link's parameter (`vpcId`)
 * names, or null. `service` (the page's, CTS spelling) decides between services that use the same word.
 */
export function typeNamed(text: string, service: string | null): ResourceType | null {
  for (const word of endingsOf(text)) {
    const row = pick(word, service);
    if (row) return row;
  }
  return null;
}
