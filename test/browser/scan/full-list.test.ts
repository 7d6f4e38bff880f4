import { afterEach, expect, test } from 'vitest';
import { mostIds } from '../../../src/core/page-ids/seen-id';
import { findClues } from '../../../src/content/scan/clues-cache';
import { readAllIds, readIdsInView } from '../../../src/content/scan/read-ids';
import { inSlices } from '../../../src/content/scan/work';

afterEach(() => document.body.replaceChildren());

const id = (at: number): string => `4e8d2fa1-0c3b-4a5d-9b7e-${at.toString(16).padStart(12, '0')}`;
const count = mostIds + 5_000;

const boxes: Record<string, (log: HTMLElement) => HTMLElement> = {
  'in a box of its own': (log) => log,
  'in a box around it': (log) => {
    const box = document.createElement('div');
    box.append(log);
    return box;
  },
};

test.each(Object.entries(boxes))('of a page of more IDs than are listed, those in view are: a log %s', async (_, boxOf) => {
  const log = document.createElement('pre');
  const box = document.body.appendChild(boxOf(log));
  log.textContent = Array.from({ length: count }, (_, at) => `${at} INFO server ${id(at)} ok`).join('\n');
  box.style.cssText = 'margin: 0; height: 200px; overflow: auto';
  // What lies above or below of the log is not in view, and what lies below the box is nothing of it.
  box.scrollTop = box.scrollHeight * 0.9;
  document.body.append(Object.assign(document.createElement('pre'), { textContent: 'and so on\n'.repeat(100) }));
  const { signal } = new AbortController();
  const clues = findClues();
  const inView = (await inSlices(readIdsInView(clues), signal))?.ids ?? [];
  expect(inView.length).toBeGreaterThan(5);
  expect(inView.length).toBeLessThan(30);
  const all = await inSlices(readAllIds(clues, inView), signal);
  const visible = all?.ids.filter(({ isVisible }) => isVisible).map((seen) => seen.id);
  expect(visible).toEqual(inView.map((seen) => seen.id));
  expect(all?.ids.length).toBe(mostIds + inView.length);
  expect(new Set(all?.ids.map((seen) => seen.id)).size).toBe(all?.ids.length);
});
