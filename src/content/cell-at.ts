import { spans } from './box-relations';

/** The innermost element of a row that still spans a place across, where a row's parts stand side by side. Looks at 20 boxes at most. */
export function cellAt(row: Element, x: number): Element | null {
  let found: Element | null = null;
  let from = row;
  let boxes = 20;
  for (;;) {
    const inner: Element[] = [];
    for (let child = from.firstElementChild; child && boxes > 0; child = child.nextElementSibling, boxes -= 1) inner.push(child);
    const over = inner.filter((child) => spans(child.getBoundingClientRect(), x));
    // One above the other is no row.
    if (over.length !== 1 || !over[0]) return found;
    from = over[0];
    if (inner.length > 1) found = from;
  }
}
