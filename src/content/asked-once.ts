/** How answers to a question about elements are kept: not at all, or each for as long as the question itself. */
export type Remember = <Key, Answer>(ask: (key: Key) => Answer) => (key: Key) => Answer;

/** A question whose answers are remembered for as long as the question itself: each element is asked once. */
export function askedOnce<Key, Answer>(ask: (key: Key) => Answer): (key: Key) => Answer {
  const known = new Map<Key, Answer>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const answer = ask(key);
    known.set(key, answer);
    return answer;
  };
}
