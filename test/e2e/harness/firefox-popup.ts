import type { InChrome } from './firefox-chrome';
import type { Modules, Policies, PopupBrowser } from './firefox-window';
import { createSurface } from './surface';
import type { InDocument, Surface } from './test-browser';
import { until } from './until';

declare const ChromeUtils: Modules;
declare const WebExtensionPolicy: Policies;

/** Runs in the popup's own process: evaluates what it is sent in the popup's document and answers with JSON. */
const frameScript = `addMessageListener('trace-lens:run', async ({ data }) => {
  let answer;
  try {
    const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
    answer = { value: JSON.parse(await Cu.evalInSandbox(data, sandbox)) };
  } catch (error) {
    answer = { error: String(error) };
  }
  sendAsyncMessage('trace-lens:ran', JSON.stringify(answer));
});`;

/**
 * Opens the real toolbar popup. BiDi does not know its document, so a frame script stands in for it,
 * and a press of the mouse in it is a sequence of DOM events.
 */
export async function openFirefoxPopup(inChrome: InChrome, extensionId: string, url: string): Promise<Surface> {
  await inChrome((id) => {
    const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
    ExtensionParent.apiManager.global.browserActionFor(WebExtensionPolicy.getByID(id).extension).triggerAction(window);
  }, extensionId);
  await until('the popup', () =>
    inChrome(
      (address, script) => {
        const popup = document.querySelector<PopupBrowser>('.webextension-popup-browser');
        if (!popup?.currentURI?.spec.startsWith(address)) return false;
        popup.messageManager.loadFrameScript(`data:application/javascript,${encodeURIComponent(script)}`, false);
        return true;
      },
      url,
      frameScript,
    ),
  );
  const evaluate = async <A extends unknown[], R>(run: InDocument<A, R>, ...args: A): Promise<R> => {
    const code = `(async () => JSON.stringify(await (${String(run)})(...${JSON.stringify(args)})) ?? 'null')()`;
    const { value, error } = await inChrome(async (text) => {
      const popup = document.querySelector<PopupBrowser>('.webextension-popup-browser');
      if (!popup) return { error: 'The popup has closed.' };
      const { messageManager } = popup;
      const answer = await new Promise<string>((resolve) => {
        const take = (message: { data: string }) => {
          messageManager.removeMessageListener('trace-lens:ran', take);
          resolve(message.data);
        };
        messageManager.addMessageListener('trace-lens:ran', take);
        messageManager.sendAsyncMessage('trace-lens:run', text);
      });
      return JSON.parse(answer) as { value?: unknown; error?: string };
    }, code);
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
