import type { Page } from 'puppeteer-core';
import { beforeEach, expect, test } from 'vitest';
import { ids, servers } from '../sandbox/pages/ids';
import { useWorld } from './use-world';
import { coverageOf, ctsCalls, fill, listed, openPopup, press, project, traceOf } from './world';

const world = useWorld();
let popup: Page;
beforeEach(async () => {
  popup = await openPopup(world);
  await popup.waitForSelector('textarea');
});

const [first, second, third] = servers.map(({ id }) => id) as [string, string, string];
const alert = `[FIRING] api latency high
instance_id: ${first}
Instance ID: ${second} (eu-de-02)
see also ${third}, ${first}
project_id=${ids.projectId}
request_id=aaaabbbbccccddddeeeeffff00001111
`;

const items = '[aria-label="IDs in the text"] > [data-id]';
const found = () => popup.$$eval(items, (all) => all.map((one) => (one as HTMLElement).dataset.id));

test('an alert’s IDs are listed, and all looked up in one query', async () => {
  world.sandbox.setTraces(project.id, [
    traceOf(first, 60_000),
    traceOf(second, 120_000, { trace_rating: 'incident', trace_name: 'deleteServer' }),
    traceOf('8d1f0c52-77aa-4d0e-9f11-000000000000', 180_000, { trace_name: 'batchStart', request: JSON.stringify({ ids: [third] }), request_id: 'aaaabbbbccccddddeeeeffff00001111' }),
  ]);
  await fill(popup, 'Resource ID', alert);
  await press(popup, 'Look up');
  await popup.waitForSelector(items, { timeout: 10_000 });
  expect(await found()).toEqual([first, second, third]);
  expect(await popup.$eval(`[data-id="${first}"]`, (item) => item.textContent)).toContain('×2');
  expect(await popup.$$eval('[aria-label="Not resources"] > [data-id]', (all) => all.map((one) => (one as HTMLElement).dataset.role))).toEqual(['project', 'request']);
  expect(ctsCalls(world.sandbox)).toEqual([]);

  await press(popup, 'Look up all in one query');
  await popup.waitForSelector(`[data-id="${third}"][data-mark="changed"]`, { timeout: 15_000 });
  expect(ctsCalls(world.sandbox)).toHaveLength(1);
  expect(await popup.$eval(`[data-id="${second}"]`, (item) => (item as HTMLElement).dataset.mark)).toBe('incident');
  await popup.$eval(`[data-id="${second}"] .id-change`, (button) => (button as HTMLElement).click());
  await popup.waitForSelector(`[aria-label="Traces of ${second}"] [data-rating="incident"]`);
  expect(ctsCalls(world.sandbox)).toHaveLength(1);
});

test('each can be looked up by itself', async () => {
  world.sandbox.setTraces(project.id, [traceOf(second, 60_000)]);
  await fill(popup, 'Resource ID', alert);
  await press(popup, 'Look up');
  await popup.waitForSelector(items, { timeout: 10_000 });
  await popup.$eval(`[data-id="${second}"] .quiet`, (button) => (button as HTMLElement).click());
  expect(await coverageOf(popup)).toMatchObject({ loaded: '1' });
  expect(ctsCalls(world.sandbox).map(({ query }) => query.get('resource_id'))).toEqual([second]);
});

test('a request’s ID finds its traces among those loaded', async () => {
  const own = traceOf(first, 60_000, { request_id: 'aaaabbbbccccddddeeeeffff00001111' });
  world.sandbox.setTraces(project.id, [own, ...Array.from({ length: 250 }, (_, at) => traceOf(second, 120_000 + at * 1_000))]);
  await fill(popup, 'Resource ID', alert);
  await press(popup, 'Look up');
  await popup.waitForSelector('[data-role="request"]', { timeout: 10_000 });
  await popup.$eval('[data-role="request"] .quiet', (button) => (button as HTMLElement).click());
  expect(await coverageOf(popup)).toMatchObject({ loaded: '200', shown: '1', complete: 'false' });
  expect(await listed(popup)).toEqual([own.trace_id]);
  expect(await popup.$eval('.headline', (heading) => heading.textContent)).toBe('1 of 200 traces loaded holds this request ID');
  await press(popup, 'Load more');
  await popup.waitForSelector('[aria-label="Coverage"][data-loaded="251"][data-shown="1"]', { timeout: 15_000 });
});

test('a project’s ID is not asked about until the person insists', async () => {
  await fill(popup, 'Resource ID', alert);
  await press(popup, 'Look up');
  await popup.waitForSelector('[data-role="project"]', { timeout: 10_000 });
  await popup.$eval('[data-role="project"] .quiet', (button) => (button as HTMLElement).click());
  await popup.waitForSelector('[data-role-note="project"]', { timeout: 10_000 });
  expect(ctsCalls(world.sandbox)).toEqual([]);
  await press(popup, 'Look it up all the same');
  await coverageOf(popup);
  expect(ctsCalls(world.sandbox).map(({ query }) => query.get('resource_id'))).toEqual([ids.projectId]);
});

test('without a page, the places are offered', async () => {
  await popup.close();
  popup = await openPopup(world, null);
  await popup.waitForSelector('textarea');
  await fill(popup, 'Resource ID', alert);
  await press(popup, 'Look up');
  await popup.waitForSelector(items, { timeout: 10_000 });
  await press(popup, 'Look up all in one query');
  await popup.waitForSelector('[data-error="unknown-console"]', { timeout: 10_000 });
  await popup.$$eval('[aria-label="Places to ask"] button', (buttons) => (buttons.find(({ textContent }) => textContent?.includes('eu-de')) as HTMLElement).click());
  await popup.waitForSelector('[aria-label="Coverage of changes"][data-region="eu-de"]', { timeout: 15_000 });
});

test('a single ID is told by the words before it, and by what the account knows', async () => {
  const recorded = traceOf(first, 60_000);
  world.sandbox.setTraces(project.id, [recorded]);
  await fill(popup, 'Resource ID', `Trace ID: ${recorded.trace_id}`);
  await press(popup, 'Look up');
  expect(await coverageOf(popup)).toMatchObject({ loaded: '1' });
  const [call, ...others] = ctsCalls(world.sandbox);
  expect(others).toEqual([]);
  expect(call?.query.get('trace_id')).toBe(recorded.trace_id);
  expect(call?.query.get('resource_id')).toBeNull();

  await fill(popup, 'Resource ID', project.id);
  await press(popup, 'Look up');
  await popup.waitForSelector('[data-role-note="project"]', { timeout: 10_000 });
  expect(ctsCalls(world.sandbox)).toHaveLength(1);
  await press(popup, 'Look it up all the same');
  await popup.waitForSelector('[data-empty]', { timeout: 10_000 });
  expect(ctsCalls(world.sandbox)[1]?.query.get('resource_id')).toBe(project.id);
});
