const hex = /^(?:[\da-f]{32}|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/i;

/**
 * An ID as it is compared: UUIDs and bare hex are the same in either case (RFC 9562 §4), so they are taken in lower case, as
 * services write them. Names and all other IDs mean what they are in their own case (domain.md §1.2).
 */
export const foldCase = (id: string): string => (hex.test(id) ? id.toLowerCase() : id);
