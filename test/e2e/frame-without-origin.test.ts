import { expect, test } from 'vitest';
import { listAddress } from '../sandbox/pages/ids';
import { until } from './harness/browser';
import { longEnough } from './pointer';
import { useWorld } from './use-world';

const world = useWorld({ isKept: true });
const id = '0b4a35e6-6d7c-4d0e-9c1b-5a3fd2e87c10';

const html = `<body style="margin: 0; font: 16px/40px monospace">${id}</body>`;
const picture = `<svg xmlns="http://www.w3.org/2000/svg"><text x="0" y="25" font-family="monospace" font-size="16">${id}</text></svg>`;
const frames: Record<string, [made: Record<string, string>, hasCard: boolean]> = {
  'of the page': [{ srcdoc: html }, true],
  sandboxed: [{ srcdoc: html, sandbox: '' }, false],
  'sandboxed, with scripts': [{ srcdoc: html, sandbox: 'allow-scripts' }, false],
  'of a picture': [{ picture }, false],
  'with a data: address': [{ src: `data:text/html,${encodeURIComponent(html)}` }, false],
};

/** The small window that a question without a card opens: what its field holds. */
const asked = () =>
  until('the window', async () => {
    for (const one of await world.browser.browser.pages()) {
      const address = new URL(await one.evaluate(() => location.href).catch(() => 'about:blank'));
      if (!address.pathname.endsWith('/popup/index.html')) continue;
      const said = { id: address.searchParams.get('id'), page: address.searchParams.get('page') };
      await one.close();
      return said;
    }
    return null;
  });

// Where a frame has no origin the card has none either: it would stay empty. In a picture no frame is drawn. A window answers who asks; in Chromium, which lets no extension into a
// `data:` frame, an empty one.
test.each(Object.entries(frames))('a card in a frame %s', async (_, [made, hasCard]) => {
  const page = await world.browser.newPage(listAddress);
  await page.evaluate((attributes) => {
    const frame = document.createElement('iframe');
    frame.style.cssText = 'position: fixed; left: 0; top: 0; width: 900px; height: 500px; border: 0; z-index: 9; background: white';
    for (const [name, value] of Object.entries(attributes)) {
      if (name === 'picture') frame.src = URL.createObjectURL(new Blob([value], { type: 'image/svg+xml' }));
      else frame.setAttribute(name, value);
    }
    document.body.append(frame);
  }, made);
  const inner = await until('the frame', async () => {
    for (const frame of page.frames()) if ((await frame.$eval('body, svg', ({ textContent }) => textContent).catch(() => '')) === id) return frame;
    return null;
  });
  const isShown = async () => (await inner.$('trace-lens-card')) !== null;
  await page.mouse.move(100, 17);
  await page.mouse.move(100, 20);
  if (hasCard) await until('the card', isShown);
  else await longEnough(page, 2_000);
  expect(await isShown()).toBe(hasCard);
  if (hasCard) return;
  await world.browser.lookUpAtPointer(page);
  const isRead = made.src === undefined || (await page.evaluate(() => navigator.userAgent.includes('Firefox')));
  expect(await asked()).toEqual(isRead ? { id, page: listAddress } : { id: null, page: null });
  await page.close();
});
