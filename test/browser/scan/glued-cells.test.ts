import { afterEach, expect, test } from 'vitest';
import { stage } from '../content/stage';
import { listIds } from './read';

/** Frameworks put no blanks between tags: a whole table is then one stretch of text that only its cells part. */
test.each([40, 700])('a table of %d rows without a blank between its cells loses no ID', async (count) => {
  const hex = (row: number, column: number) => `4f1d9a7c20b84e6f9c3d5a1b${String(column)}${String(10_000 + row).padStart(7, '0')}`;
  const uuid = (row: number) => `4f1d9a7c-20b8-4e6f-9c3d-${String(row).padStart(12, '0')}`;
  const rows = Array.from({ length: count }, (_, row) => `<tr><td>n${row}<td>${hex(row, 1)}<td>${uuid(row)}<td>${hex(row, 2)}</tr>`);
  stage(`<table>${rows.join('')}</table>`);
  const listed = new Set((await listIds()).map(({ id }) => id));
  const wanted = Array.from({ length: count }, (_, row) => [hex(row, 1), uuid(row), hex(row, 2)]).flat();
  expect(wanted.filter((id) => !listed.has(id))).toEqual([]);
  expect(listed.size).toBe(wanted.length);
});

afterEach(() => {
  document.body.innerHTML = '';
});

test('components without a blank between them, whose style is in their roots, lose no ID', async () => {
  const uuid = (at: number) => `4f1d9a7c-20b8-4e6f-9c3d-${String(at).padStart(12, '0')}`;
  stage(`<div><x-box>${uuid(1)}</x-box><x-box>${uuid(2)}</x-box></div>`);
  for (const host of document.querySelectorAll('x-box')) host.attachShadow({ mode: 'open' }).innerHTML = '<style>:host { display: block }</style><slot></slot>';
  expect((await listIds()).map(({ id }) => id)).toEqual([uuid(1), uuid(2)]);
});

test('what a box with its content switched off holds itself is not listed', async () => {
  const uuid = '4f1d9a7c-20b8-4e6f-9c3d-000000000001';
  stage(`<div style="content-visibility: hidden; height: 30px">${uuid}</div>`);
  expect(await listIds()).toEqual([]);
});
