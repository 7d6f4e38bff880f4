import { render } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { listIds } from '../../../../src/ui/page-ids/list-ids';
import { IdList } from '../../../../src/ui/page-ids/IdList';

afterEach(() => render(null, document.body));

/** Draws a list of so many IDs and waits until it says that it is drawn. */
async function draw(count: number) {
  const seen = Array.from({ length: count }, () => ({ id: crypto.randomUUID(), kind: 'uuid' as const, label: null, name: null, param: null, count: 1, isVisible: false }));
  const ids = listIds(seen, null, { projects: [], domains: [], users: [] });
  render(<IdList label="IDs" groups={[{ title: '', ids }]} changes={new Map()} onShow={null} onLookUp={() => {}} />, document.body);
  await drawn();
}

// Thousands of items take a loaded machine seconds.
const patience = { timeout: 20_000 };
const drawn = () => expect.poll(() => document.querySelector('ul')?.getAttribute('aria-busy'), patience).toBe('false');
const items = () => document.querySelectorAll('li').length;

test('a list of ten thousands goes on when it is asked to, so that it never takes the browser seconds', async () => {
  await draw(10_030);
  const button = () => document.querySelector<HTMLButtonElement>('ul ~ button');
  expect([items(), button()?.textContent]).toEqual([5_000, 'Show more (5,030 left)']);
  button()?.click();
  await expect.poll(items, patience).toBe(10_000);
  await expect.poll(() => button()?.textContent, patience).toBe('Show more (30 left)');
  button()?.click();
  await expect.poll(items, patience).toBe(10_030);
  expect(button()).toBeNull();
});
