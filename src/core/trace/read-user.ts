import { type Fields, firstText, isFields, readFlag, readId, readText } from './fields';
import { readJson } from './read-json';
import type { TraceUser } from './trace';

const nobody: TraceUser = {
  name: null,
  id: null,
  domainName: null,
  domainId: null,
  accessKeyId: null,
  type: null,
  isRoot: null,
  invokedBy: [],
  assumedBy: null,
};

/** Who stands in a record of the shape {name, id, domain{name, id}}, which users and operators share. */
function readPerson(fields: Fields) {
  const domain = isFields(fields.domain) ? fields.domain : {};
  return {
    name: firstText(fields, ['name', 'user_name']),
    id: firstText(fields, ['id', 'user_id', 'principal_id']),
    domainName: readText(fields.domain) ?? firstText(domain, ['name']) ?? firstText(fields, ['domain_name']),
    domainId: firstText(domain, ['id']) ?? firstText(fields, ['domain_id', 'account_id']),
  };
}

/** The operator behind a switch: `assumedBy.user` (seed 003), or `OriginUser` of newer traces (domain.md §1.5). */
function readOperator(value: unknown): TraceUser['assumedBy'] {
  const operator = parseText(value);
  if (!isFields(operator)) {
    const name = readId(operator);
    return name === null ? null : { name, id: null, domainName: null };
  }
  const { name, id, domainName } = readPerson(isFields(operator.user) ? operator.user : operator);
  return name === null && id === null && domainName === null ? null : { name, id, domainName };
}

/** What a JSON text holds when that is an object or another text; else the value itself. A user may be called 007 or [me]. */
function parseText(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const parsed = readJson(value);
  return isFields(parsed) ? parsed : typeof parsed === 'string' ? parseText(parsed) : value;
}

/**
 * Who did it, from every shape of `user`: an object, an object as JSON text, a plain name (domain.md §1.5).
 * A JSON text that was cut off is given as the name, too: it is all that is known.
 * Null where there is nothing to tell, as in a SystemAction.
 */
export function readUser(value: unknown): TraceUser | null {
  const user = parseText(value);
  if (!isFields(user)) {
    const name = typeof user === 'boolean' ? null : readId(user);
    return name === null ? null : { ...nobody, name };
  }
  const read: TraceUser = {
    ...readPerson(user),
    accessKeyId: firstText(user, ['access_key_id']),
    type: firstText(user, ['type']),
    isRoot: readFlag(user.principal_is_root_user),
    invokedBy: [user.invoked_by].flat().map(readId).filter((service) => service !== null),
    assumedBy: readOperator(user.assumedBy) ?? readOperator(user.assumed_by) ?? readOperator(user.OriginUser),
  };
  const says = Object.values(read).some((field) => (Array.isArray(field) ? field.length > 0 : field !== null));
  return says ? read : null;
}
