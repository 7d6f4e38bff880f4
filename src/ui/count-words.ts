const numbers = new Intl.NumberFormat('en');

/** A number with its noun: `1 trace`, `1,200 traces`. */
export const countWords = (count: number, noun: string): string => `${numbers.format(count)} ${noun}${count === 1 ? '' : 's'}`;

/** A number with separators: `5,000`. */
export const numberWords = (count: number): string => numbers.format(count);
