import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { nameUnder } from '../../../src/content/name-under';
import { ids, spotOn, stage } from './stage';

const before = location.href;
/** This frame's address, as if it were the console's. */
const at = (path: string) => history.replaceState(null, '', `/${path}/`);
const table = (head: string, cell: string) => `<table><thead><tr><th>${head}</th><th>Status</th></tr></thead><tr><td>${cell}</td><td>ok</td></tr></table>`;
const boxes = (rows: string[][]) => rows.map((row) => `<div style="display:flex">${row.map((text) => `<div style="width:200px">${text}</div>`).join('')}</div>`).join('');
const grid = (...cells: string[]) => `<div style="display:grid;grid-template-columns:200px 200px">${cells.map((text) => `<div>${text}</div>`).join('')}</div>`;
const it = (text: string) => `<span id="it">${text}</span>`;
const under = (html: string, across = 0.3) => nameUnder(spotOn(stage(html), across));

beforeEach(() => page.viewport(1000, 700));
afterEach(() => history.replaceState(null, '', before));

describe('a name that traces know a resource by', () => {
  const names: Record<string, [app: string, html: string, name: string]> = {
    'a bucket in a list': ['obs', table('Bucket Name', '<a id="it" href="#">logs-eu</a>'), 'logs-eu'],
    'a bucket in a field': ['obs', '<dl><dt>Bucket name</dt><dd><span id="it">logs-eu</span></dd></dl>', 'logs-eu'],
    'a bucket in Chinese': ['obs', table('桶名称', '<span id="it">logs-eu</span>'), 'logs-eu'],
    'a bucket that is cut': ['obs', table('Bucket Name', '<span id="it" title="logs-eu-production">logs-eu-pro…</span>'), 'logs-eu-production'],
    'a queue': ['dli', table('Queue', '<span id="it">etl_queue</span>'), 'etl_queue'],
    'a stream': ['dis', table('Stream Name', '<span id="it">clicks</span>'), 'clicks'],
    'a bucket after its label': ['obs', '<p><span id="it">Bucket Name: logs-eu</span></p>', 'logs-eu'],
    'a bucket after its label in another element': ['obs', '<h1>Bucket: <span id="it">head-bucket</span></h1>', 'head-bucket'],
    'a stream after its label': ['dis', '<div>Stream Name: <b id="it">clicks-in</b> now</div>', 'clicks-in'],
    'an address after its label': ['ecm', '<p><span id="it">EIP: 80.158.20.32</span></p>', '80.158.20.32'],
    'an address after its label in another element': ['ecm', '<p>EIP: <b id="it">80.158.20.32</b></p>', '80.158.20.32'],
    'an address after a label without a sign': ['ecm', '<p>公网IP <b id="it">80.158.20.33</b></p>', '80.158.20.33'],
    'an address after an English label without a sign': ['ecm', '<p>Elastic IP address <b id="it">80.158.20.34</b></p>', '80.158.20.34'],
    'a bucket in rows of boxes': ['obs', boxes([['Bucket Name', 'Region'], ['logs-a', 'eu-de'], [it('logs-eu'), 'eu-de']]), 'logs-eu'],
    'a bucket in rows of boxes under a title': ['obs', `<h2>Standard</h2>${boxes([['Bucket Name', 'Region'], ['logs-a', 'eu-de'], [it('reports'), 'eu-de']])}`, 'reports'],
    'a bucket in a grid of plain boxes': ['obs', grid('Bucket Name', 'Region', 'archive', 'eu-de', it('logs'), 'eu-de'), 'logs'],
    'a queue in a grid of plain boxes': ['dli', grid('Queue', 'Type', it('etl'), 'sql'), 'etl'],
    'an address before its label': ['ecm', table('IP Address', '<span id="it">80.158.20.31 (EIP)</span>'), '80.158.20.31'],
    'an address of an EIP, on any console': ['vpc', table('EIP', '<span id="it">80.158.7.9</span>'), '80.158.7.9'],
  };
  test.each(Object.entries(names))('%s', (_, [app, html, name]) => {
    at(app);
    const found = under(html) ?? under(html, 0.9);
    expect(found).toMatchObject({ id: name, kind: 'name' });
    const box = found!.anchor()!;
    expect(box.width).toBeGreaterThan(0);
    expect(box.width).toBeLessThan(name.length * 18);
    found!.carrier.textContent = 'other';
    expect(found!.anchor()).toBeNull();
  });

  const none: Record<string, [app: string, html: string]> = {
    'on a console of IDs': ['ecm', table('Bucket Name', '<span id="it">logs-eu</span>')],
    'under another label': ['obs', table('Region', '<span id="it">eu-de</span>')],
    'after another label': ['obs', '<p><span id="it">Server Name: web-1</span></p>'],
    'after a label of another console': ['ecm', '<p><span id="it">Bucket Name: logs-eu</span></p>'],
    'after a label and before more': ['obs', '<p><span id="it">Bucket: logs-eu is gone</span></p>'],
    'after a label, as a piece of a longer word': ['obs', '<p>Bucket: <b id="it">logs</b><i>-eu</i></p>'],
    'with a label, at a private address': ['ecm', '<p><span id="it">EIP: 10.0.0.7</span></p>'],
    'before another label': ['ecm', '<p><span id="it">80.158.20.31 (Source)</span></p>'],
    'that heads a column of a table without a head': ['obs', '<table><tr><th>Bucket Name</th><th><span id="it">Region</span></th></tr><tr><td>logs-eu</td><td>eu-de</td></tr></table>'],
    'that a button says': ['obs', '<label>Bucket Name</label><input><button id="it">Search</button>'],
    'that heads a column of boxes': ['obs', boxes([['Bucket Name', it('Region')], ['logs-eu', 'eu-de']])],
    'that heads a column of a grid of plain boxes': ['obs', grid('Bucket Name', it('Region'), 'logs-eu', 'eu-de')],
    'under another head in a grid of plain boxes': ['obs', grid('Bucket Name', 'Region', 'logs-eu', it('eu-de'))],
    'while a list is read': ['dis', table('Stream Name', it('Loading'))],
    'where a list is empty': ['dis', table('Stream Name', it('Empty'))],
    'where a list in Chinese is empty': ['dis', table('通道名称', it('暂无数据'))],
    'without a label': ['obs', '<p><span id="it">logs-eu</span></p>'],
    'of several words': ['obs', table('Bucket Name', '<span id="it">no buckets yet</span>')],
    'at a private address': ['vpc', table('EIP', '<span id="it">10.0.0.7</span>')],
    'in an editable field': ['obs', table('Bucket Name', '<b id="it" contenteditable>logs-eu</b>')],
  };
  test.each(Object.entries(none))('none %s', (_, [app, html]) => {
    at(app);
    expect(under(html)).toBeNull();
  });

  test('none beside the text', () => {
    at('obs');
    expect(under(table('Bucket Name with a long head', `<span id="it" style="display:block;width:${ids.uuid.length * 6}px">logs</span>`), 0.95)).toBeNull();
  });
});
