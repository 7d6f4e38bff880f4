import { parentOf } from '../shadow';

const levels = 3;

const lookOf = (element: Element): string => {
  let look = '';
  for (let one: Element | null = element, level = 0; one && level < levels; one = parentOf(one), level += 1) {
    look += `${one.localName}|${one.getAttribute('class') ?? ''}|${one.getAttribute('style') ?? ''}|${one.hasAttribute('hidden')}\n`;
  }
  return look;
};

/**
 * True for what the browser has not laid out because it is far from view (`content-visibility: auto`), and for what is not
 * displayed. To ask anything else of such an element makes the browser lay it out: a millisecond each, in lists of thousands.
 */
export const isUndrawn = (element: Element): boolean => !element.checkVisibility({ contentVisibilityAuto: true });

/**
 * Answers a question of style by what was answered for elements that look alike in their markup, as rows of one list do: styles are
 * dear to ask for (those of `::before` 30 µs each), and what is not drawn yet would have to be laid out.
 * `more`: what else decides the answer.
 */
export function askAlike<Answer>(): (elements: readonly Element[], more: string, ask: () => Answer) => Answer {
  const known = new Map<string, Answer>();
  return (elements, more, ask) => {
    const look = elements.map(lookOf).join('>') + more;
    const before = known.get(look);
    if (before !== undefined) return before;
    const answer = ask();
    known.set(look, answer);
    return answer;
  };
}
