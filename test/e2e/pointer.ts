import type { Page } from 'puppeteer-core';
import { until } from './harness/browser';

/** Middle of the first showing of a text on the page, scrolled into view. */
export const middleOf = (page: Page, text: string) =>
  until(`${text} on the page`, () =>
    page.evaluate((wanted) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const start = node.textContent?.indexOf(wanted) ?? -1;
        if (start < 0 || node.parentElement?.closest('script, style')) continue;
        node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
        const range = document.createRange();
        range.setStart(node, start);
        range.setEnd(node, start + wanted.length);
        const { left, top, width, height } = range.getBoundingClientRect();
        if (width > 0) return { x: left + width / 2, y: top + height / 2 };
      }
      return null;
    }, text),
  );

/** Rests the real pointer on a text. */
export async function restOn(page: Page, text: string): Promise<void> {
  const { x, y } = await middleOf(page, text);
  await page.mouse.move(x, y - 3);
  await page.mouse.move(x, y);
}

/** Long enough for a card that comes by hover (300 ms) to have come, or to have gone: by the page's own clock, which a busy machine slows as it slows us. */
export const longEnough = (page: Page, ms = 1_200): Promise<void> => page.evaluate((wait) => new Promise<void>((resolve) => setTimeout(resolve, wait)), ms);

/** Whether a card is shown. */
export const hasCard = async (page: Page): Promise<boolean> => (await page.$('trace-lens-card')) !== null;

/** Closes the card as a person does. */
export async function closeCard(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await until('the card to close', async () => !(await hasCard(page)));
  await page.mouse.move(3, 3);
}
