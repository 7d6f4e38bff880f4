import { afterEach, expect, test, vi } from 'vitest';
import { readAllIds } from '../../../src/content/scan/read-ids';
import { inSlices } from '../../../src/content/scan/work';
import { stage } from '../content/stage';
import { listIds } from './read';

afterEach(() => {
  vi.restoreAllMocks();
  document.body.innerHTML = '';
});

const idOf = (n: number) => `e07f35c2-6d18-4a9b-b3c4-${String(n).padStart(12, '0')}`;
const rows = 2_000;
const list = (row: (n: number) => string) =>
  stage(`<style>.row { content-visibility: auto; contain-intrinsic-size: auto 32px; display: flex; height: 32px }</style>
    ${Array.from({ length: rows }, (_, n) => `<div class="row">${row(n)}</div>`).join('')}`);

test('rows that the browser has not laid out are read by asking one of them', async () => {
  list((n) => `<b>disk-${n}</b><i>${idOf(n)}</i><i>released</i><u hidden>${idOf(n + rows)}</u>`);
  const [styles, boxes] = [vi.spyOn(window, 'getComputedStyle'), vi.spyOn(Element.prototype, 'getBoundingClientRect')];
  const nothing = { label: null, name: null, param: null };
  // Labels and names of rows that are laid out cost what they cost, and are not what is counted here.
  const reading = readAllIds({ quick: () => nothing, full: () => nothing, isKnown: () => false, renew: () => {} }, []);
  const ids = (await inSlices(reading, new AbortController().signal))?.ids.map(({ id }) => id);
  expect(ids).toEqual(Array.from({ length: rows }, (_, n) => idOf(n)));
  // Those near the view are laid out and asked; of the others each question once.
  expect(styles.mock.calls.length + boxes.mock.calls.length).toBeLessThan(rows);
});

test('what stands around them is read where they are laid out', async () => {
  list((n) => `<b>disk-${n}</b><i>${idOf(n)}</i>`);
  const names = (await listIds()).map(({ name }) => name);
  expect(names[0]).toBe('disk-0');
  expect(names.at(-1)).toBeNull();
});
