import { afterEach, expect, test } from 'vitest';
import { hangDoorbell } from '../../../src/content/doorbell';
import { until } from '../content/console';
import { stage } from '../content/stage';
import { startScan } from './port';

// The extension is updated or removed while its marks are on: its old script stays behind in the page.

const uuid = (at: number) => `4e8d2fa1-0c3b-4a5d-9b7e-${at.toString(16).padStart(12, '0')}`;
const shared = globalThis as { traceLensBell?: { stop: AbortController } };
const ours = () => [...CSS.highlights.keys()].filter((name) => name.startsWith('trace-lens'));

/** A page with a mark, whose extension is then gone; the surface is still there or not. */
async function markAndLeave(hasSurface: boolean): Promise<string[]> {
  stage(`<p id="it">${uuid(1)}</p>`);
  let isConnected = true;
  const surface = startScan(() => isConnected)();
  surface.say({ kind: 'mark', marks: [[uuid(1), 'changed'], [uuid(2), 'failed']] });
  await until(() => ours().length > 0);
  if (!hasSurface) surface.close();
  isConnected = false;
  return surface.heard.map(({ kind }) => kind);
}

afterEach(() => {
  CSS.highlights.clear();
  document.body.innerHTML = '';
  shared.traceLensBell?.stop.abort();
  delete shared.traceLensBell;
});

for (const hasSurface of [true, false]) {
  const how = hasSurface ? 'with its surface' : 'alone';
  test(`${how}, it takes its marks off at the next change, and marks nothing more`, async () => {
    await markAndLeave(hasSurface);
    document.body.insertAdjacentHTML('beforeend', `<p>${uuid(2)}</p>`);
    await until(() => ours().length === 0);
    document.body.insertAdjacentHTML('beforeend', `<p>${uuid(2)}</p>`);
    window.dispatchEvent(new Event('scrollend'));
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(ours()).toEqual([]);
  });
}

test.each(['focus', 'visibilitychange'])('it takes them off when the person comes back to the page (%s)', async (type) => {
  await markAndLeave(false);
  expect(ours()).toEqual(['trace-lens-changed']);
  (type === 'focus' ? window : document).dispatchEvent(new Event(type, { bubbles: true }));
  expect(ours()).toEqual([]);
});

test('a newer version takes off what an older one left, when it reaches the page', async () => {
  await markAndLeave(false);
  CSS.highlights.set('of-the-page', new Highlight());
  hangDoorbell(() => Promise.resolve(), () => true);
  expect([...CSS.highlights.keys()]).toEqual(['of-the-page']);
});
