const numbers = new Intl.NumberFormat('en');

/** A number with its noun: `1 trace`, `1,200 traces`. `plural`: where it takes more than an s. */
export const countWords = (count: number, noun: string, plural = `${noun}s`): string => `${numbers.format(count)} ${count === 1 ? noun : plural}`;

/** A number with separators: `5,000`. */
export const numberWords = (count: number): string => numbers.format(count);
