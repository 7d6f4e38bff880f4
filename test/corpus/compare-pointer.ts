import type { IdRole } from '../../src/core/resource-id/role';
import type { AnswerKey, KeyedId } from './answer-key';
import { cardAsked, cardFor, isQuiet, type OpenPage } from './point-at';

/** What was found of what a person sees, and what was found besides. `missed` and `wrong` say in words what and why. */
export interface Comparison {
  /** How many there were to be found, and to be left alone. */
  of: { found: number; quiet: number };
  missed: string[];
  wrong: string[];
  /** Labels and names that are not as the page shows them. */
  unclear: string[];
}

/** What is offered as something to look up; hover opens for it by itself. About everything else a person must ask. */
export const isOffered = (role: IdRole): boolean => role === 'resource' || role === 'trace' || role === 'request';

const opensByHover = ({ role, hover }: KeyedId) => hover && isOffered(role);

/** What the clues lack that the key expects, in words. */
export function cluesMissing(keyed: KeyedId, got: { label: string | null; name: string | null }): string[] {
  return (['label', 'name'] as const).flatMap((clue) =>
    keyed[clue] !== undefined && keyed[clue] !== got[clue] ? [`${keyed.id}: ${clue} “${got[clue]}” instead of “${keyed[clue]}”`] : [],
  );
}

const targetOf = ({ at, id }: KeyedId) => (at === undefined ? { text: id } : { at });

/** Looks up one ID and says what went wrong. */
async function lookFor(keyed: KeyedId, look: () => ReturnType<typeof cardFor>, said: Comparison): Promise<void> {
  const card = await look().catch(String);
  const where = keyed.at ?? 'its text';
  if (typeof card === 'string') said.missed.push(`${keyed.id} at ${where}: ${card}`);
  else if (card?.id !== keyed.id) said.missed.push(`${keyed.id} at ${where}: ${card ? `card of ${card.id}` : 'no card'}`);
  else said.unclear.push(...cluesMissing(keyed, card));
}

/**
 * Points at everything that a key names, with the real mouse. What hover must leave alone and is an ID all the same is asked
 * about by a right-click, after hover has been seen to stay quiet.
 */
export async function comparePointer(open: OpenPage, { ids, decoys }: AnswerKey): Promise<Comparison> {
  const opening = ids.filter(opensByHover);
  const asked = ids.filter((keyed) => !opensByHover(keyed));
  const still = [
    ...asked.map((keyed) => ({ target: targetOf(keyed), what: `${keyed.id} (${keyed.role}${keyed.hover ? '' : ', editable'})` })),
    ...decoys.map((decoy) => (typeof decoy === 'string' ? { target: { text: decoy }, what: decoy } : { target: decoy, what: decoy.at })),
  ];
  const said: Comparison = { of: { found: ids.length, quiet: still.length }, missed: [], wrong: [], unclear: [] };
  for (const keyed of opening) await lookFor(keyed, () => cardFor(open, targetOf(keyed), keyed.id, keyed.after), said);
  for (const { target, what } of still) {
    const quiet = await isQuiet(open, target).catch(String);
    if (quiet !== true) said.wrong.push(quiet === false ? `card at ${what}` : `${what}: ${quiet}`);
  }
  for (const keyed of asked) await lookFor(keyed, () => cardAsked(open, targetOf(keyed), keyed.id), said);
  return said;
}
