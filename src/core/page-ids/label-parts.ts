import { roleOfLabel } from '../resource-id/labels';

const closed = /\{[^{}]*\}|\[[^[\]{}]*\]/g;
const owner = /([\w-]{1,40})["'\\]{0,6}\s{0,4}:[\s[,]*\{[^{}]*$/;
/** A path up to its last segment: `/v1.0/`, `/v3/projects/`. */
const path = /\/([\w.-]{1,40})\/$/;
const version = /^v\d{1,2}(?:\.\d{1,2})?$/;

/**
 * The key of the object that a bare `id` at a text's end belongs to: `project` of `"project": {"domain": {…}, "id`, or of the
 * list that holds it. Undefined where none does.
 */
export function ownerOf(text: string): string | undefined {
  // Objects and lists beside it say nothing.
  const open = text.replace(closed, '').replace(closed, '').replace(closed, '');
  return owner.exec(open)?.[1];
}

/**
 * What the path before an ID says of it: a version is followed by a project (`/v1.0/{project_id}/cloudservers`, domain.md §1), the
 * name of a kind by one of these (`/users/`). Null where it says neither, and outside of paths.
 */
export function labelInPath(text: string, isHex: boolean): string | null {
  const segment = path.exec(text)?.[1];
  if (segment === undefined) return null;
  if (version.test(segment)) return isHex ? `/${segment}/{project_id}` : null;
  return roleOfLabel(segment) === null ? null : segment;
}
