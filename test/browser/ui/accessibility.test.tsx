import axe from 'axe-core';
import { afterAll, describe, expect, test } from 'vitest';
import { cdp } from 'vitest/browser';
import { mount } from './mount';
import { states } from './states';

const setScheme = (value: string) =>
  cdp().send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ],
  });

afterAll(() => setScheme(''));

/** The rules of WCAG 2.2 up to AA, target size (24 px) and contrast among them. */
async function violations(): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
  const found = await axe.run(document, { runOnly: tags, rules: { 'target-size': { enabled: true } } });
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`));
}

describe.each(['light', 'dark'])('in %s', (scheme) => {
  test.each(Object.entries(states))('%s has no barrier', async (_, make) => {
    await setScheme(scheme);
    expect(matchMedia(`(prefers-color-scheme: ${scheme})`).matches).toBe(true);
    mount(make());
    for (const closed of document.querySelectorAll<HTMLElement>('.id-change, .id-others .fold, summary')) closed.click();
    await expect.poll(() => document.querySelectorAll('.id-change[aria-expanded=false]')).toHaveLength(0);
    for (const closed of document.querySelectorAll<HTMLElement>('.trace-head')) closed.click();
    await expect.poll(() => document.querySelectorAll('.trace-head[aria-expanded=false]')).toHaveLength(0);
    expect(await violations()).toEqual([]);
  });
});

test('a barrier is found', async () => {
  mount(<button type="button" style="color:#ccc;background:#fff" />);
  expect((await violations()).join()).toContain('button-name');
});
