import type { Surface } from './test-browser';
import { until } from './until';

/** Middle of an element in its own viewport, scrolled into view; null while there is none. Runs in the document. */
const middleOf = (selector: string) => {
  const element = document.querySelector(selector);
  if (!element) return null;
  element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const { left, top, width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0 ? { x: left + width / 2, y: top + height / 2 } : null;
};

/** Builds a surface from the two things that differ: running a function in the document and pressing the mouse at a point of it. */
export function createSurface(evaluate: Surface['evaluate'], press: (at: { x: number; y: number }) => Promise<void>): Surface {
  return {
    evaluate,
    async waitForSelector(selector) {
      await until(`${selector} in a surface`, () => evaluate((wanted: string) => document.querySelector(wanted) !== null, selector)).catch(
        async (error: Error) => {
          const held = await evaluate(() => `${location.href}\n${document.body.innerHTML.slice(0, 2_000)}`).catch(String);
          throw new Error(`${error.message}\n${held}`);
        },
      );
    },
    async click(selector) {
      await press(await until(`${selector} to be clickable`, () => evaluate(middleOf, selector)));
    },
  };
}
