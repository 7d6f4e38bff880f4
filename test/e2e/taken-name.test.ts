import { expect, test } from 'vitest';
import { listAddress } from '../sandbox/pages/ids';
import { restOn } from './pointer';
import { useWorld } from './use-world';
import { project, server, traceOf } from './world';

const world = useWorld();

test('a page that defines a custom element of our name gets no more of the card than any page', async () => {
  world.sandbox.setTraces(project.id, [traceOf(server.id, 60_000)]);
  const page = await world.browser.newPage(listAddress);
  await page.evaluate(() => {
    const met: unknown[] = [];
    Object.assign(window, { met });
    class Taken extends HTMLElement {
      constructor() {
        super();
        const internals = this.attachInternals();
        met.push(internals);
        setTimeout(() => met.push(internals.shadowRoot), 500);
        this.attachShadow({ mode: 'open' }).append('taken');
      }
    }
    customElements.define('trace-lens-card', Taken);
  });
  await restOn(page, server.id);
  const card = await world.browser.cardFrame(page);
  await card.waitForSelector('[aria-label="Traces"] > [data-trace-id]');
  await page.waitForFunction(() => (window as unknown as { met: unknown[] }).met.length === 2);
  expect(await page.evaluate(() => (window as unknown as { met: unknown[] }).met[1] === null)).toBe(true);
  expect(await page.$eval('trace-lens-card', (element) => [element.shadowRoot, element.childNodes.length])).toEqual([null, 0]);
});
