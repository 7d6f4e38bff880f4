import type { InChrome } from './firefox-chrome';
import type { Modules, Policies, PopupBrowser } from './firefox-window';
import { createSurface } from './surface';
import type { InDocument, Surface } from './test-browser';
import { until } from './until';

declare const ChromeUtils: Modules;
declare const WebExtensionPolicy: Policies;

/** Runs in the popup's own process, once: evaluates code in the popup's document and answers with JSON under a name. */
const frameScript = (name: string, code: string): string => `(async () => {
  let answer;
  try {
    const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
    answer = { value: JSON.parse(await Cu.evalInSandbox(${JSON.stringify(code)}, sandbox)) };
  } catch (error) {
    answer = { error: String(error) };
  }
  sendAsyncMessage(${JSON.stringify(name)}, JSON.stringify(answer));
})()`;

/** A popup that navigates or closes answers nothing: ms. */
const patience = 3_000;
let asked = 0;

/**
 * Opens the real toolbar popup. BiDi does not know its document, so a frame script stands in for it,
 * and a press of the mouse in it is a sequence of DOM events.
 */
export async function openFirefoxPopup(inChrome: InChrome, extensionId: string, url: string): Promise<Surface> {
  // A popup outlives the tab that it was opened over, and opening it again would close it.
  await until('an older popup to close', () =>
    inChrome(() => {
      const older = document.querySelector('.webextension-popup-browser');
      older?.closest<Element & { hidePopup: () => void }>('panel')?.hidePopup();
      return older === null;
    }),
  );
  await inChrome((id) => {
    const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
    ExtensionParent.apiManager.global.browserActionFor(WebExtensionPolicy.getByID(id).extension).triggerAction(window);
  }, extensionId);
  await until('the popup', () =>
    inChrome((address) => document.querySelector<PopupBrowser>('.webextension-popup-browser')?.currentURI?.spec.startsWith(address) ?? false, url),
  );
  const evaluate = async <A extends unknown[], R>(run: InDocument<A, R>, ...args: A): Promise<R> => {
    const code = `(async () => JSON.stringify(await (${String(run)})(...${JSON.stringify(args)})) ?? 'null')()`;
    const name = `trace-lens:${(asked += 1)}`;
    const { value, error } = await inChrome(
      async (script, reply, limit) => {
        const popup = document.querySelector<PopupBrowser>('.webextension-popup-browser');
        if (!popup) return { error: 'The popup has closed.' };
        const answer = await new Promise<string>((resolve) => {
          const take = (message: { data: string }) => {
            popup.messageManager.removeMessageListener(reply, take);
            resolve(message.data);
          };
          popup.messageManager.addMessageListener(reply, take);
          popup.messageManager.loadFrameScript(`data:application/javascript,${encodeURIComponent(script)}`, false);
          window.setTimeout(() => resolve('{"error":"The popup did not answer."}'), limit);
        });
        return JSON.parse(answer) as { value?: unknown; error?: string };
      },
      frameScript(name, code),
      name,
      patience,
    );
    if (error) throw new Error(error);
    return value as R;
  };
  return createSurface(evaluate, ({ x, y }) =>
    evaluate(
      (left, top) => {
        const element = document.elementFromPoint(left, top);
        const press = { bubbles: true, cancelable: true, composed: true, clientX: left, clientY: top };
        element?.dispatchEvent(new PointerEvent('pointerdown', press));
        element?.dispatchEvent(new PointerEvent('pointerup', press));
        if (element instanceof HTMLElement) {
          element.focus();
          element.click();
        }
      },
      x,
      y,
    ),
  );
}
