import { afterEach, expect, test, vi } from 'vitest';
import { until } from '../content/console';
import { stage } from '../content/stage';
import { startScan } from './port';
import { listIds } from './read';

const uuid = (at: number) => `4e8d2fa1-0c3b-4a5d-9b7e-${at.toString(16).padStart(12, '0')}`;

/** All that any element can be asked for, but for its listeners. */
function askable(): string[] {
  const names: string[] = [];
  for (let kind: object | null = HTMLElement.prototype; kind && kind !== Object.prototype; kind = Object.getPrototypeOf(kind)) names.push(...Object.getOwnPropertyNames(kind));
  return names.filter((name) => !/^(?:on|aria)/.test(name));
}

const form = (field: string, html: string) => `<form title="${uuid(9)}"><input type="hidden" name="${field}">${html}</form>`;

/** Forms wherever one may stand: around an ID, beside it, as its label, higher than the view, among a list's rows. */
const pageWith = (field: string) => `${form(field, `<p>Disk ID: <b>${uuid(1)}</b></p>${uuid(2)}<br><i>4e8d2fa1</i>-0c3b-4a5d-9b7e-000000000003`)}
  <div>${form(field, 'Project ID')}<span>${uuid(4)}</span>${form(field, 'copy')}</div>
  <table><tr><th>Name</th><th>${form(field, 'Server ID')}</th></tr><tr><td>${form(field, 'web-1')}</td><td>${form(field, `<b>${uuid(5)}</b>`)}</td></tr></table>
  ${form(field, `<p style="height:2000px"></p>${'<p>row</p>'.repeat(60)}<p>${uuid(6)}</p>`)}`;

afterEach(() => {
  vi.restoreAllMocks();
  document.body.innerHTML = '';
});

// A form answers to the names of its fields first (https://html.spec.whatwg.org/#dom-form-nameditem).
test('a form whose fields are called as what we ask is read or given up, and never leads in a circle', async () => {
  const plain = (stage(pageWith('plain')), await listIds()).length;
  const givenUp: string[] = [];
  for (const name of askable()) {
    stage(pageWith(name));
    const found = await listIds().catch(() => null);
    if (found?.length !== plain) givenUp.push(name);
  }
  // What a form of a console may well have is read as any other.
  const common = ['id', 'name', 'title', 'lang', 'dir', 'style', 'hidden', 'slot', 'nonce', 'className', 'children', 'click', 'focus', 'part', 'role'];
  expect(givenUp.filter((name) => common.includes(name))).toEqual([]);
  expect(plain).toBe(7);
}, 60_000);

test('a page that cannot be read says so, and does not keep its reader waiting', async () => {
  stage(`<p>${uuid(1)}</p>`);
  vi.spyOn(document, 'createTreeWalker').mockImplementation(() => {
    throw new TypeError('not a function');
  });
  const surface = startScan()();
  await until(() => !surface.isOpen());
});
