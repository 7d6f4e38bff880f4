import type { Page } from 'puppeteer-core';

/** Texts that are marked on the page. */
export const marked = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const registry = (CSS as unknown as { highlights: Map<string, Set<StaticRange>> }).highlights;
    const textOf = ({ startContainer, startOffset, endOffset }: StaticRange) => startContainer.textContent?.slice(startOffset, endOffset) ?? '';
    return [...registry.values()].flatMap((ranges) => [...ranges].map(textOf));
  });
