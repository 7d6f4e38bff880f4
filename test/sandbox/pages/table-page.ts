import { uuidFrom } from '../../../src/demo/seeded-random';

/** The ID in a row of {@link tablePage}, counted from 0. */
export const rowId = (row: number): string => uuidFrom(`table row ${row}`);

function cell(row: number, column: number): string {
  if (column === 1) return rowId(row);
  return column === 7 ? uuidFrom(`vpc ${row % 9}`) : `r${row} c${column}`;
}

/** A long plain list for benches: so many rows of 12 cells, the second a UUID of its own and the eighth one that repeats. */
export function tablePage(rows: number): string {
  const row = (at: number) => `<tr>${Array.from({ length: 12 }, (_, column) => `<td>${cell(at, column)}</td>`).join('')}</tr>`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Long list</title><link rel="icon" href="data:,">
<style>td { padding: 4px 8px; font: 12px/1.5 sans-serif; white-space: nowrap; }</style></head>
<body><table><tbody>${Array.from({ length: rows }, (_, at) => row(at)).join('')}</tbody></table></body></html>`;
}
