import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtFolder } from '../../e2e/harness/built-extension';
import type { Print } from '../../setup/run-bench';
import { median } from '../content/measure/browse';
import { pages } from '../content/measure/pages';
import { openBuilt, type Built } from './measure/built-extension';

const rounds = 7;
const empty = 'content/empty.js';
const address = 'https://console.otc.t-systems.com/ecm/?region=eu-de';

interface Message {
  kind: string;
  isWhole: boolean;
  ids: unknown[];
}
interface Port {
  onMessage: { addListener: (listener: (message: Message) => void) => void };
  disconnect: () => void;
}
declare const chrome: {
  tabs: { query: (filter: object) => Promise<{ id: number; url?: string }[]>; connect: (tab: number, options: object) => Port };
  scripting: { executeScript: (what: object) => Promise<unknown> };
};

/** Times from the request on: ms. `view`, `whole`, `last`: what is in view, all IDs, all IDs with the last label and name that came. */
interface Times {
  injected: number;
  view: number;
  whole: number;
  last: number;
  ids: number;
}

/** Runs in the extension's page: brings a script into the console's tab; asks it for all IDs, too, as the popup does. */
async function inject(url: string, files: string[], isAsked: boolean): Promise<Times> {
  const tabId = (await chrome.tabs.query({})).find((tab) => tab.url === url)?.id ?? -1;
  const times: Times = { injected: 0, view: 0, whole: 0, last: 0, ids: 0 };
  const start = performance.now();
  const now = () => performance.now() - start;
  await chrome.scripting.executeScript({ target: { tabId, allFrames: true }, files });
  times.injected = now();
  if (!isAsked) return times;
  const port = chrome.tabs.connect(tabId, { name: 'page-ids', frameId: 0 });
  await new Promise<void>((resolve) => {
    port.onMessage.addListener(({ kind, isWhole, ids }) => {
      if (kind !== 'ids') return;
      times.last = now();
      if (!isWhole) times.view ||= times.last;
      else if (times.whole === 0) {
        times.whole = times.last;
        times.ids = ids.length;
        // Labels that take long are told one after the other.
        setTimeout(resolve, 1_500);
      }
    });
  });
  port.disconnect();
  return times;
}

async function measure({ browser, surface }: Built, files: string[], isAsked: boolean): Promise<Times> {
  const page = await browser.newPage(address);
  const times = await surface.evaluate(inject, address, files, isAsked);
  await page.close();
  return times;
}

/** Measures the built extension on the ECS page: injection, full scan and answer, beside the injection of an empty script. */
export async function run(print: Print): Promise<void> {
  const { markup, ids } = pages.ecs();
  const path = join(builtFolder('chromium'), empty);
  writeFileSync(path, 'void 0;\n');
  const built = await openBuilt(`<!doctype html><title>bench</title><body>${markup}`);
  try {
    const bare: Times[] = [];
    const ours: Times[] = [];
    for (let round = 0; round < rounds; round += 1) {
      bare.push(await measure(built, [`/${empty}`], false));
      ours.push(await measure(built, ['/content/shared.js', '/content/scan.js'], true));
    }
    const figure = (times: Times[], key: keyof Times) => median(times.map((time) => time[key]));
    const nothing = figure(bare, 'injected');
    print('injection, ecs, an empty script', nothing, 'ms');
    print('injection, ecs, ours', figure(ours, 'injected'), 'ms');
    print('injection, ecs, and what is in view', figure(ours, 'view'), 'ms');
    print('injection, ecs, and full scan and answer', figure(ours, 'whole'), 'ms');
    print('injection, ecs, and full scan and answer to an empty script', figure(ours, 'whole') / nothing, 'x', { most: 6 });
    print('injection, ecs, and the last label and name', figure(ours, 'last'), 'ms');
    print('injection, ecs, recall', figure(ours, 'ids') / ids.length, 'x', { least: 1 });
  } finally {
    await built.close();
    rmSync(path, { force: true });
  }
}
