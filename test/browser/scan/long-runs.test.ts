import fc from 'fast-check';
import { afterAll, expect, test, vi } from 'vitest';
import { findClues } from '../../../src/content/scan/clues-cache';
import { readIdsInView } from '../../../src/content/scan/read-ids';
import { inSlices } from '../../../src/content/scan/work';
import { listIds } from './read';

const idOf = (at: number) => `4e8d2fa1-0c3b-4a5d-9b7e-${at.toString(16).padStart(12, '0')}`;
const ids = (count: number) => Array.from({ length: count }, (_, at) => idOf(at + 1));
const found = async () => (await listIds()).map(({ id, count }) => [id, count]);
const once = (all: readonly string[]) => all.map((id) => [id, 1]);

/** A line of texts, each in an element of its own, with no border in it. */
function line(texts: readonly string[], tag = 'i'): void {
  document.body.innerHTML = '<pre></pre>';
  const pre = document.querySelector('pre') as HTMLElement;
  for (const text of texts) pre.appendChild(document.createElement(tag)).append(text);
}

/** One text of any length. */
function text(data: string): void {
  document.body.innerHTML = '<p style="word-break:break-all"></p>';
  (document.querySelector('p') as HTMLElement).append(data);
}

afterAll(() => (document.body.innerHTML = ''));

test('IDs of one letter an element, one after the other on one line of 7,400 elements, are found whole', async () => {
  const all = ids(200);
  line(all.flatMap((id) => [...id, ' ']));
  expect(await found()).toEqual(once(all));
});

test('IDs in two elements each, with hidden texts between their halves, are found on a line of 6,000 elements', async () => {
  for (let shift = 0; shift < 4; shift += 1) {
    const all = ids(1_500);
    line([...'abc'.slice(shift), ...all.flatMap((id, at) => [` ${at} `, id.slice(0, 9), 'x y', id.slice(9)])]);
    for (const element of document.querySelectorAll('i')) element.hidden = element.textContent === 'x y';
    expect(await found()).toEqual(once(all));
  }
});

test('IDs wherever a long text is cut into parts are found once each', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 60 }), fc.constantFrom(' ', '\n', ', ', '"},{"id":"'), async (shift, sign) => {
      const all = ids(3_000);
      text(`${'.'.repeat(shift)} ${all.join(sign)}`);
      expect(await found()).toEqual(once(all));
    }),
    { numRuns: 12 },
  );
});

test('an ID that goes on from a long text into an element, and one the other way round, are whole', async () => {
  const [first = '', second = ''] = ids(2);
  const much = 'word '.repeat(20_000);
  text(`${much}${first.slice(0, 10)}`);
  const paragraph = document.querySelector('p') as HTMLElement;
  paragraph.append(Object.assign(document.createElement('mark'), { textContent: first.slice(10) }), ' ', Object.assign(document.createElement('mark'), { textContent: second.slice(0, 20) }), `${second.slice(20)} ${much}`);
  expect(await found()).toEqual(once([first, second]));
});

test('in one word of hex there is no ID, however long it is and wherever it is cut', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 100_000, max: 300_000 }), async (length) => {
      text('0123456789abcdef'.repeat(length / 16 + 1).slice(0, length));
      expect(await found()).toEqual([]);
    }),
    { numRuns: 20, examples: [[131_072 + 32], [4 * 31_744 + 32], [163_840 + 32], [262_144 + 32]] },
  );
});

test('nor is there in a word of one letter an element', async () => {
  for (const length of [2_047, 2_048, 2_049, 4_096]) {
    line(Array.from('0123456789abcdef'.repeat(300).slice(0, length + 32)));
    expect(await found()).toEqual([]);
  }
});

test('what a digest is called counts also where a long text is cut after it', async () => {
  for (let shift = 0; shift < 48; shift += 1) {
    text(`${'.'.repeat(shift)} ${`md5: ${idOf(7).replaceAll('-', '')}\n`.repeat(2_000)}`);
    expect(await found()).toEqual([]);
  }
});

test('of a long text only what is in view is read there, and no word of it is measured: that takes 2 ms each', async () => {
  const all = ids(5_000);
  document.body.innerHTML = '<pre></pre>';
  (document.querySelector('pre') as HTMLElement).append(all.join('\n'));
  scrollTo(0, 1_000);
  const measured = vi.spyOn(Range.prototype, 'getBoundingClientRect');
  const seen = await inSlices(readIdsInView(findClues()), new AbortController().signal);
  expect(measured).not.toHaveBeenCalled();
  measured.mockRestore();
  scrollTo(0, 0);
  expect(seen?.ids.length).toBeGreaterThan(10);
  expect(seen?.ids.length).toBeLessThan(200);
  expect(seen?.ids.every(({ isVisible }) => isVisible)).toBe(true);
});
