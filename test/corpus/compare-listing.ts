import { mergeSeen } from '../../src/core/page-ids/merge-seen';
import type { AnswerKey } from './answer-key';
import { cluesMissing, isOffered, type Comparison } from './compare-pointer';
import type { Listing } from './observer';
import { roleOf } from './role-of';

/**
 * Holds what all frames of a page listed against its key. Whatever is listed, not in the key and offered as something to look
 * up is wrong, and so is whatever nobody sees. A checksum that is listed as what is no resource does no harm.
 */
export function compareListing(listings: readonly Listing[], { address, ids, decoys, hidden, mayList }: AnswerKey): Comparison {
  const listed = new Map(mergeSeen(...listings.map(({ ids }) => ids ?? [])).map((seen) => [seen.id, seen]));
  const wanted = new Map(ids.filter((keyed) => keyed.listed).map((keyed) => [keyed.id, keyed]));
  const keyed = new Map(ids.map((one) => [one.id, one]));
  const may = mayList === undefined ? null : new RegExp(mayList);
  const said: Comparison = { of: { found: wanted.size, quiet: decoys.length + hidden.length }, missed: [], wrong: [], unclear: [] };
  const silent = listings.filter(({ ids }) => ids === null).map(({ frameId }) => frameId);
  if (silent.length > 0) said.unclear.push(`frames ${silent.join(', ')} never ended`);
  for (const one of wanted.values()) {
    const seen = listed.get(one.id);
    const role = seen && roleOf(seen, address);
    if (!seen) said.missed.push(`${one.id}: not listed`);
    else if (role !== one.role) (one.role === 'resource' ? said.missed : said.wrong).push(`${one.id}: ${role} instead of ${one.role} (label “${seen.label}”, param ${seen.param})`);
    else said.unclear.push(...cluesMissing(one, seen));
  }
  for (const [id, seen] of listed) {
    if (keyed.has(id) || may?.test(id)) continue;
    const role = roleOf(seen, address);
    if (hidden.includes(id) || isOffered(role)) said.wrong.push(`${id}: listed as ${role} (${seen.kind}, label “${seen.label}”)`);
  }
  return said;
}
