import type { Page } from 'puppeteer-core';
import { contextOf, type Wire } from './firefox-wire';
import { createSurface } from './surface';
import type { Box, Surface } from './test-browser';
import { until } from './until';

/** The card's document. Puppeteer has its frame, but keeps the address about:blank: the frame itself knows better. */
export async function firefoxCardFrame(wire: Wire, page: Page, url: string): Promise<Surface> {
  const frame = await until('the card', async () => {
    for (const candidate of page.frames().slice(1).toReversed()) {
      const address = await candidate.evaluate(() => location.href).catch(() => '');
      if (address.startsWith(url)) return candidate;
    }
    return null;
  });
  return createSurface(frame.evaluate.bind(frame) as Surface['evaluate'], async ({ x, y }) => {
    // Puppeteer looks for the frame element, which the closed shadow root hides; BiDi takes the frame's own coordinates.
    const actions = [
      { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    await wire.send('input.performActions', { context: contextOf(frame), actions: [{ type: 'pointer', id: 'card-mouse', actions }] });
  });
}

interface RemoteNode {
  sharedId: string;
  value?: { localName?: string; children?: RemoteNode[]; shadowRoot?: RemoteNode | null };
}

function find(node: RemoteNode | null | undefined, name: string): RemoteNode | undefined {
  if (!node || node.value?.localName === name) return node ?? undefined;
  for (const child of [...(node.value?.children ?? []), node.value?.shadowRoot]) {
    const found = find(child, name);
    if (found) return found;
  }
  return undefined;
}

/** Where the card's frame stands in the page: BiDi shows closed shadow roots too when asked for them. */
export async function firefoxCardBox(wire: Wire, page: Page): Promise<Box | null> {
  const target = { context: contextOf(page.mainFrame()) };
  const call = async (functionDeclaration: string, params: object) =>
    (await wire.send('script.callFunction', { functionDeclaration, awaitPromise: false, target, ...params })).result.result;
  const host = await call("() => document.querySelector('trace-lens-card')", {
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 10 },
  });
  const frame = find(host as RemoteNode, 'iframe');
  if (!frame) return null;
  const measure = '(frame) => { const { x, y, width, height } = frame.getBoundingClientRect(); return JSON.stringify({ x, y, width, height }); }';
  const box = await call(measure, { arguments: [{ sharedId: frame.sharedId }] });
  return JSON.parse((box as { value: string }).value) as Box;
}
