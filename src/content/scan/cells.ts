/** Elements, by name, that stand in rows and lists: what lies in one of them has nothing to do with what lies in the next. */
export const cells: ReadonlySet<string> = new Set('body dd html li table tbody td th tr'.split(' '));
