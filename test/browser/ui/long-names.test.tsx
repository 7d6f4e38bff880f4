import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { mount } from './mount';
import { everywhere } from './named-everywhere';

// Whatever a page or a trace names, what matters stays in view: a popup shows 600 px.

beforeEach(() => page.viewport(440, 600));
afterEach(() => page.viewport(414, 896));

const names = [
  ['of 300 letters', 'production-frontend-autoscaling-group-eu-central-0001-'.repeat(6).slice(0, 300)],
  ['of 300 letters without a gap', 'x'.repeat(300)],
  ['of 100,000 letters', 'name '.repeat(20_000)],
  ['of 20,000 wide letters', '生产环境订单服务'.repeat(2_500)],
  ['of many lines', 'line\n'.repeat(1_000)],
] as const;

/** The most height that parts may take with the longest of names in each of their lines: CSS px. */
const most: Record<string, number> = { answer: 400, 'list of IDs': 260, 'card head': 110, role: 200, place: 60, failure: 560, changes: 420, 'empty answer': 850 };

describe.each(names)('a name %s', (_, name) => {
  test.each(Object.keys(most))('leaves room in: %s', (part) => {
    const root = mount(everywhere(name)[part]);
    expect(root.getBoundingClientRect().height).toBeLessThanOrEqual(most[part] ?? 0);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(440);
  });

  test('is whole in the details, in a box of its own', async () => {
    mount(everywhere(name).answer);
    document.querySelector<HTMLElement>('.trace-head')?.click();
    await expect.poll(() => document.querySelector('.facts')).not.toBeNull();
    for (const button of document.querySelectorAll<HTMLElement>('.facts .long-text .small')) button.click();
    await expect.poll(() => document.querySelector('.facts')?.textContent?.replaceAll(/\s/g, '')).toContain(name.replaceAll(/\s/g, ''));
    const values = [...document.querySelectorAll('.fact')].map((value) => value.getBoundingClientRect().height);
    expect(Math.max(...values)).toBeLessThan(300);
  });
});
