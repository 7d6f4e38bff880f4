/** The pages that performance is measured on: each a body's markup. */
export type PageName = 'ecs' | 'big' | 'log' | 'hostile';

const hex = (seed: number, length: number): string => {
  let text = '';
  for (let value = seed + 1; text.length < length; value = (Math.imul(value, 1_664_525) + 1_013_904_223) >>> 0) text += value.toString(16);
  return text.slice(0, length);
};

/** A UUID that looks random and is the same in every run. */
export const uuid = (seed: number): string => {
  const text = hex(seed, 32);
  return [text.slice(0, 8), text.slice(8, 12), `4${text.slice(13, 16)}`, `a${text.slice(17, 20)}`, text.slice(20)].join('-');
};

const times = (count: number, make: (at: number) => string): string => Array.from({ length: count }, (_, at) => make(at)).join('');

function row(at: number): string {
  const link = `<a href="#/ecs/manager/ecsDetail?instanceId=${uuid(at)}" title="web-${at}"><span>web-${at}</span></a>`;
  const cells = [
    '<div><label><input type="checkbox"><i></i></label></div>',
    `<div><div>${link}</div><div><span>${uuid(at)}</span><button><i></i></button></div></div>`,
    `<div><span><svg width="8" height="8"><circle r="4" cx="4" cy="4"/></svg><span>Running</span></span></div>`,
    ...Array.from({ length: 8 }, (_, cell) => `<div><div><span><span title="value ${cell}">value ${at * cell}</span></span><i></i></div></div>`),
    '<div><a href="#">Start</a> <a href="#">Stop</a> <a href="#">More</a></div>',
  ];
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

/** 200 servers in 12 columns, as a console lists them. */
const ecs = (): string => `<style>td{padding:4px 8px;font:12px sans-serif}</style><table>${times(200, row)}</table>`;

/** 50,000 text nodes. */
const job = (at: number): string => `<p><b>Job</b> <i>${at}</i> <code>${uuid(at)}</code> <span>done</span> <em>ok</em></p>`;
const big = (): string => `<div>${times(10_000, job)}</div>`;

/** One text of 5 MB. */
const line = (at: number): string => `2026-11-21T10:00:00Z INFO  request ${at} server=${uuid(at)} status=200 elapsed=12ms\n`;
const log = (): string => `<pre>${times(50_000, line)}</pre>`;

/** A megabyte of hex, 100,000 near misses, 5,000 levels. */
const hostile = (): string => `
  <p style="word-break:break-all;height:60px;overflow:hidden">${hex(7, 1_048_576)}</p>
  <p style="height:60px;overflow:hidden">${times(100_000, (at) => `${uuid(at).slice(0, -1)}g `)}</p>
  ${'<span>'.repeat(5_000)}deep${'</span>'.repeat(5_000)}
  <p>${uuid(1)}</p>`;

/** Markup by name. */
export const pages: Record<PageName, () => string> = { ecs, big, log, hostile };
