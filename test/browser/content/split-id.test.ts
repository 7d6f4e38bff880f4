import * as fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { idUnder } from '../../../src/content/id-under';
import { stage } from './stage';

const digit = fc.constantFrom(...'0123456789abcdef');
const digits = (length: number) => fc.array(digit, { minLength: length, maxLength: length }).map((all) => all.join(''));
const uuid = fc.tuple(digits(8), digits(4), digits(4), digits(4), digits(12)).map((parts) => parts.join('-'));
const database = fc.tuple(digits(32), fc.constantFrom('in01', 'in03', 'no07', 'br01')).map((parts) => parts.join(''));
const anyId = fc.oneof(uuid, digits(32), database);

/** Elements that a browser shows in one line with what is beside them, none of which parts a word. */
const wrapper = fc.constantFrom('b', 'i', 'span', 'em', 'mark', 'code', 'u', 'bdi', 'x-part');
/** What may stand between two parts of a word and shows nothing. */
const nothing = fc.constantFrom('', '<!-- - -->', '<wbr>', '<b></b>', '<i style="display:none">zz</i>', '<span><!----></span>', '<script type="text/x">q</script>');

const piece = fc.record({ depth: fc.array(wrapper, { maxLength: 3 }), after: nothing });

/** An ID split at any places, each part in any inline elements. */
const split = fc.record({ id: anyId, cuts: fc.array(fc.nat(36), { maxLength: 9 }), pieces: fc.array(piece, { minLength: 10, maxLength: 10 }) });

function markup({ id, cuts, pieces }: { id: string; cuts: number[]; pieces: { depth: string[]; after: string }[] }): string {
  const ends = [...new Set([...cuts.map((cut) => Math.min(cut, id.length)), id.length])].filter(Boolean).sort((a, b) => a - b);
  return ends.reduce((html, end, at) => {
    const { depth, after } = pieces[at]!;
    const text = id.slice(ends[at - 1] ?? 0, end);
    const wrapped = depth.reduce((inner, tag) => `<${tag}>${inner}</${tag}>`, text);
    return html + wrapped + (end === id.length ? '' : after);
  }, '');
}

/** What the pointer meets at a share of the width of the shown text. */
function at(box: Element, share: number) {
  const range = document.createRange();
  range.selectNodeContents(box);
  const shown = Array.from(range.getClientRects()).filter(({ width }) => width > 0);
  const left = Math.min(...shown.map((rect) => rect.left));
  const right = Math.max(...shown.map((rect) => rect.right));
  const { top, height } = shown[0]!;
  const [x, y] = [left + (right - left) * share, top + height / 2];
  return idUnder({ target: document.elementFromPoint(x, y)!, x, y }, 'hover');
}

beforeEach(() => page.viewport(1000, 300));
const share = fc.double({ min: 0.02, max: 0.98, noNaN: true });

test('split anywhere over inline elements it is found whole, wherever the pointer is on it', () => {
  fc.assert(
    fc.property(split, share, fc.constantFrom('', 'Server ', '(', '"id": "'), (given, where, before) => {
      const box = stage(`<p style="margin:0;font:12px monospace">${before}<span id="it">${markup(given)}</span> ok</p>`);
      const found = at(box, where);
      expect(found?.id).toBe(given.id);
      expect(found!.anchor()!.width).toBeGreaterThan(100);
    }),
    { numRuns: 2_500 },
  );
});

const glue = fc.constantFrom('x', '0', 'f', '-a', 'zz', '_');

test('glued to one more character, in an element of its own or not, it is a longer word: nothing is found', () => {
  fc.assert(
    fc.property(split, share, glue, fc.boolean(), wrapper, (given, where, more, isBefore, tag) => {
      const glued = `<${tag}>${more}</${tag}>`;
      const html = markup(given);
      const box = stage(`<p style="margin:0;font:12px monospace">a <span id="it">${isBefore ? glued + html : html + glued}</span> ok</p>`);
      expect(at(box, where)).toBeNull();
    }),
    { numRuns: 2_500 },
  );
});

test('of a word that goes on beyond more hidden elements than one look crosses no part is found', () => {
  const id = '4e8d2fa1-0c3b-4a5d-9b7e-1f2a3c4d5e6f';
  const hidden = (count: number) => '<i style="display:none">zz</i>'.repeat(count);
  const [before, after] = [`<b>more</b>${hidden(60)}<span id="it">${id}</span>`, `<span id="it">${id}</span>${hidden(60)}<b>more</b>`];
  for (const html of [before, after]) expect(at(stage(`<p style="margin:0;font:12px monospace">${html}</p>`), 0.5)).toBeNull();
  expect(at(stage(`<p style="margin:0;font:12px monospace"><span id="it">${id}</span>${hidden(3)} more</p>`), 0.5)?.id).toBe(id);
});

test('parted by a cell, a line or a block it is none', () => {
  const parted = fc.constantFrom(
    (a: string, b: string) => `<table style="border-spacing:0"><tr id="it"><td style="padding:0">${a}</td><td style="padding:0">${b}</td></tr></table>`,
    (a: string, b: string) => `<p id="it">${a}<br>${b}</p>`,
    (a: string, b: string) => `<div id="it"><div>${a}</div><div>${b}</div></div>`,
    (a: string, b: string) => `<p id="it"><span style="display:inline-block">${a}</span>${b}</p>`,
    (a: string, b: string) => `<div id="it" style="display:flex;gap:3px"><span>${a}</span><span>${b}</span></div>`,
    (a: string, b: string) => `<p id="it">${a} ${b}</p>`,
  );
  fc.assert(
    fc.property(anyId, fc.integer({ min: 1, max: 31 }), parted, share, (id, cut, html, where) => {
      // What is left may look like an ID of its own: 32 of 36 characters.
      fc.pre(cut < id.length && ![cut, id.length - cut].includes(32));
      const box = stage(html(id.slice(0, cut), id.slice(cut)));
      expect(at(box, where)).toBeNull();
    }),
    { numRuns: 1_500 },
  );
});
