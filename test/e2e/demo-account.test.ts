import { expect, test } from 'vitest';
import { listAddress } from '../sandbox/pages/ids';
import { useWorld } from './use-world';
import { ask, coverageOf, listed, press } from './world';

const world = useWorld({ account: { Cloud: 'demo' }, isKept: true });

const known = '7285ea5d-f15c-4d9c-9e4e-37d37023f2f4';

test('tells a rich story of any ID, marked as made up, without the network', async () => {
  const page = await ask(world, known, null);
  expect(await coverageOf(page)).toMatchObject({ api: 'v3', loaded: '200', complete: 'false' });
  await press(page, 'Load more');
  await page.waitForSelector('[aria-label="Coverage"][data-complete="true"]');
  const ratings = await page.$$eval('[aria-label="Traces"] > [data-rating]', (items) => items.map((item) => (item as HTMLElement).dataset.rating));
  expect(new Set(ratings)).toEqual(new Set(['normal', 'warning', 'incident']));
  expect(await page.evaluate(() => document.body.innerText)).toMatch(/demo/i);
  await page.close();
  expect(world.sandbox.requests).toEqual([]);
});

test.each(['f7e6a949fe8c4177bf074a03bb747d87in03', 'urn:smn:eu-de:07066c6fc90025a02f6dc01e105b286e:ops-alerts', 'my-bucket', '0a3f24d1e5b64c7f8a9b0c1d2e3f4a5b'])(
  'answers for %s, on a console page too, the same each time',
  async (id) => {
    const first = await ask(world, id, listAddress);
    expect(Number((await coverageOf(first)).loaded)).toBeGreaterThan(3);
    const before = await listed(first);
    await first.close();
    await world.browser.killWorker();
    const second = await ask(world, id, listAddress);
    await coverageOf(second);
    expect(await listed(second)).toEqual(before);
    await second.close();
  },
);
