/** Elements that hold text that no page shows, by name. */
export const unread: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript']);

/** True for a text in one of them. */
export const isUnread = ({ parentNode }: Text): boolean => unread.has((parentNode as Partial<Element> | null)?.localName ?? '');
