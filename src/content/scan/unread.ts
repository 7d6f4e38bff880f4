const unread = new Set('noscript script style template'.split(' '));

/** True for what holds text that no page shows. */
export const isUnread = ({ parentNode }: Text): boolean => unread.has((parentNode as Partial<Element> | null)?.localName ?? '');
