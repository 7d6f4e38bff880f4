import { idRoles, type IdRole } from '../../src/core/resource-id/role';
import type { IdKind } from '../../src/core/resource-id/kinds';

/** An ID that a person sees on a page of the corpus. In a key's JSON a bare string stands for a resource with all defaults. */
export interface KeyedId {
  id: string;
  /** What it stands for; `resource` when absent. */
  role: IdRole;
  /** Only for what is known by name: `name`. */
  kind?: IdKind;
  /** Where to point: a selector, piercing shadow roots with ` >>> `; where its text stands when absent. */
  at?: string;
  /** An element to rest on first, which makes the ID appear (a tooltip). Then it is no part of the page as it was loaded. */
  after?: string;
  /** False in editable fields: hover stays quiet, a right-click finds it. */
  hover: boolean;
  /** False for what is seen only by pointing at it, such as the ID in a link's address: nothing for a list of the page. */
  listed: boolean;
  /** Label and name that the page shows around it, where the page makes them plain. */
  label?: string;
  name?: string;
}

/** What a person sees on a page of the corpus, written by hand, never by running our code. See test/fixtures/pages/README.md. */
export interface AnswerKey {
  /** Where the page is served: a real console host, so that cloud, app and region count. */
  address: string;
  /** What is hard about the page. */
  about: string;
  ids: KeyedId[];
  /** What a person sees that is no ID of a resource, a trace or a request: hover over it stays quiet. Texts, or selectors. */
  decoys: (string | { at: string })[];
  /** IDs that are on the page and that nobody sees: not to be listed, whatever their role. */
  hidden: string[];
  /** Expression for IDs that may be listed and need not be: rows that a virtual list keeps ready just outside its view. */
  mayList?: string;
}

const keyFields = ['address', 'about', 'ids', 'decoys', 'hidden', 'mayList'];
const idFields = ['id', 'role', 'kind', 'at', 'after', 'hover', 'listed', 'label', 'name'];

function check(holds: boolean, words: string): asserts holds {
  if (!holds) throw new Error(words);
}

function readId(given: string | KeyedId, page: string): KeyedId {
  const one = typeof given === 'string' ? ({ id: given } as KeyedId) : given;
  const stranger = Object.keys(one).find((field) => !idFields.includes(field));
  check(!stranger, `${page}: an ID has no "${stranger}"`);
  check(typeof one.id === 'string' && one.id !== '', `${page}: an ID is missing`);
  const { role = 'resource', hover = true, listed = true } = one;
  check(idRoles.includes(role), `${page}: there is no role "${role}"`);
  return { ...one, role, hover, listed: listed && one.after === undefined };
}

/** Reads a key's JSON; throws in words on what it does not know, so that a typo in a key cannot pass as an answer. */
export function readKey(json: string, page: string): AnswerKey {
  const given = JSON.parse(json) as Partial<AnswerKey>;
  const stranger = Object.keys(given).find((field) => !keyFields.includes(field));
  check(!stranger, `${page}: a key has no "${stranger}"`);
  const { address = '', about = '', ids = [], decoys = [], hidden = [] } = given;
  check(new URL(address).pathname.endsWith(`/corpus/${page}`), `${page}: its address must end with /corpus/${page}`);
  check(about !== '', `${page}: say what it is about`);
  check(ids.length > 0, `${page}: a page without any ID proves nothing`);
  return { ...given, address, about, ids: ids.map((one) => readId(one, page)), decoys, hidden };
}
