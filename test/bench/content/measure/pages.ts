import { ecsPage } from './ecs-page';
import { hex, times, uuid } from './uuid';

/** The pages that performance is measured on. */
export type PageName = 'ecs' | 'component' | 'big' | 'log' | 'json' | 'hostile' | 'hostile-hex' | 'hostile-misses' | 'hostile-text' | 'hostile-levels';

/** A body's markup and the IDs that a person sees in it. */
export interface BenchPage {
  markup: string;
  ids: string[];
}

const some = (count: number): string[] => Array.from({ length: count }, (_, at) => uuid(at));

/** The same list beside one component with a shadow root: all of it has to be read as a person sees it then. */
function component(): BenchPage {
  const { markup, ids } = ecsPage();
  const own = some(20).map((_, at) => uuid(9_000 + at));
  const widget = `<console-tree><template shadowrootmode="open"><ul>${own.map((id) => `<li>${id}</li>`).join('')}</ul></template></console-tree>`;
  return { markup: widget + markup, ids: [...own, ...ids] };
}

/** 50,000 text nodes. */
const job = (at: number): string => `<p><b>Job</b> <i>${at}</i> <code>${uuid(at)}</code> <span>done</span> <em>ok</em></p>`;
const big = (): BenchPage => ({ markup: `<div>${times(10_000, job)}</div>`, ids: some(10_000) });

/** One text of 5 MB. */
const line = (at: number): string => `2026-11-21T10:00:00Z INFO  request ${at} server=${uuid(at)} status=200 elapsed=12ms\n`;
const log = (): BenchPage => ({ markup: `<pre>${times(50_000, line)}</pre>`, ids: some(50_000) });

/** The same size as an answer of an API, as a browser shows it. */
const entry = (at: number): string => `  {\n    "id": "${uuid(at)}",\n    "name": "web-${at}",\n    "status": "ACTIVE",\n    "cost": ${at * 7}\n  },\n`;
const json = (): BenchPage => ({ markup: `<pre>[\n${times(44_000, entry)}]</pre>`, ids: some(44_000) });

// What is hostile, each with one ID that is one.
const one = uuid(1);
const miss = (at: number): string => `${uuid(at).slice(0, -1)}g`;
const low = 'height:60px;overflow:hidden';
const parts = {
  hex: () => `<p style="word-break:break-all;${low}">${hex(7, 1_048_576)}</p>`,
  /** In texts of their own without a border between them: all one line to a person. */
  misses: () => `<p style="${low}">${times(100_000, (at) => `<span>${miss(at)} </span>`)}</p>`,
  text: () => `<p style="${low}">${times(100_000, (at) => `${miss(at)} `)}</p>`,
  /** By script: a parser goes no deeper than 512. */
  levels: () => `<div></div><script>{
    let element = document.currentScript.previousElementSibling;
    for (let level = 0; level < 5000; level += 1) element = element.appendChild(document.createElement('span'));
    element.textContent = 'deep';
  }</script>`,
};
const hostile = (...names: (keyof typeof parts)[]) => (): BenchPage => ({ markup: `${names.map((name) => parts[name]()).join('')}<p>${one}</p>`, ids: [one] });

/** Pages by name. */
export const pages: Record<PageName, () => BenchPage> = {
  ecs: ecsPage,
  component,
  big,
  log,
  json,
  /** A megabyte of hex, 100,000 near misses, 5,000 levels. */
  hostile: hostile('hex', 'misses', 'levels'),
  'hostile-hex': hostile('hex'),
  'hostile-misses': hostile('misses'),
  /** A walk does not touch characters, so it says nothing about one text of 4 MB; what each costs is in the ID search. */
  'hostile-text': hostile('text'),
  'hostile-levels': hostile('levels'),
};
