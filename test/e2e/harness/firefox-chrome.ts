import type { InDocument } from './test-browser';
import type { Wire } from './firefox-wire';

/** Runs a function in Firefox's own window, with its full rights; arguments and result are JSON. */
export type InChrome = <A extends unknown[], R>(run: InDocument<A, R>, ...args: A) => Promise<R>;

/** Needs `--remote-allow-system-access`. */
export async function openChromeScope(wire: Wire): Promise<InChrome> {
  const tree = await wire.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [window] = tree.result.contexts as [{ context: string }];
  return async (run, ...args) => {
    const { result } = await wire.send('script.callFunction', {
      functionDeclaration: `async (args) => JSON.stringify({ value: await (${String(run)})(...JSON.parse(args)) })`,
      arguments: [{ type: 'string', value: JSON.stringify(args) }],
      awaitPromise: true,
      target: { context: window.context },
    });
    if (result.type !== 'success') throw new Error(`Firefox's window: ${JSON.stringify(result.exceptionDetails)}`);
    return (JSON.parse((result.result as { value: string }).value) as { value: never }).value;
  };
}
