import { openBrowser } from '../../e2e/harness/browser';
import { ids, listAddress } from '../../sandbox/pages/ids';
import { addDemoAccount } from './add-demo-account';

const words = `
A browser is open, with Trace Lens in it, a demo console in front and the demo account saved. Nothing leaves this machine.

Try:
  - rest the pointer on any ID of the list (${ids.server} has hundreds of traces)
  - right-click an ID and choose "Look up traces"
  - press the toolbar button (puzzle piece -> Trace Lens) on a server's own page
  - point at an ID and press Alt+Shift+L
  - type "cts", a space and an ID into the address bar

It ends when you close the browser (or press Ctrl+C here).
`;

/** Opens a window with the demo console in front and resolves when it is closed. */
export async function showBrowser(port: number): Promise<void> {
  const browser = await openBrowser('chromium', { port, headed: true });
  try {
    const options = await addDemoAccount(browser);
    const [blank] = await browser.browser.pages();
    await browser.newPage(listAddress);
    await options.close();
    if (blank?.url() === 'about:blank') await blank.close();
    console.log(words);
    await new Promise<void>((resolve) => browser.browser.once('disconnected', () => resolve()));
  } finally {
    await browser.close();
  }
}
