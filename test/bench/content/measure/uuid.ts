/** Hex digits that look random and are the same in every run. */
export const hex = (seed: number, length: number): string => {
  let text = '';
  for (let value = seed + 1; text.length < length; value = (Math.imul(value, 1_664_525) + 1_013_904_223) >>> 0) text += value.toString(16);
  return text.slice(0, length);
};

/** A UUID that looks random and is the same in every run. */
export const uuid = (seed: number): string => {
  const text = hex(seed, 32);
  return [text.slice(0, 8), text.slice(8, 12), `4${text.slice(13, 16)}`, `a${text.slice(17, 20)}`, text.slice(20)].join('-');
};

/** What `make` gives for 0, 1, …, one after the other. */
export const times = (count: number, make: (at: number) => string): string => Array.from({ length: count }, (_, at) => make(at)).join('');
