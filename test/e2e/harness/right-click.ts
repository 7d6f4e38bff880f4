import type { Page } from 'puppeteer-core';
import type { Point } from './test-browser';

/** Presses the right mouse button on an element or at a point; gives the point. */
export async function rightClick(page: Page, target: string | Point): Promise<Point> {
  await page.bringToFront();
  let at = target;
  if (typeof at === 'string') {
    const element = await page.waitForSelector(at, { timeout: 10_000 });
    if (!element) throw new Error(`No ${at} on the page.`);
    await element.scrollIntoView();
    at = await element.clickablePoint();
  }
  await page.mouse.click(at.x, at.y, { button: 'right' });
  return at;
}
