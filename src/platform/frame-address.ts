import { browser } from './browser';

/** Runs in the frame, alone: it may name nothing outside itself. A frame that a page writes by itself has the address of the one around it. */
function ownAddress(): string {
  let view: Window = window;
  try {
    while (/^(?:about|blob):/.test(view.location.protocol) && view !== view.parent) view = view.parent;
    return view.location.href;
  } catch {
    return window.location.href;
  }
}

/** Address of a frame as it is now, out of our own script world; null where the browser lets us not in. */
export async function frameAddress(tabId: number, frameId: number): Promise<string | null> {
  const [told] = await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, func: ownAddress }).catch(() => []);
  return typeof told?.result === 'string' ? told.result : null;
}
