import type { Spot } from '../../../src/content/spot';

/** IDs of each shape that these tests put on pages. */
export const ids = {
  uuid: '4e8d2fa1-0c3b-4a5d-9b7e-1f2a3c4d5e6f',
  other: '0b4cbbb7-1d2e-4f3a-8c9b-2a1b3c4d5e6f',
  database: 'a1b2c3d4e5f60718293a4b5c6d7e8f90in01',
  hex: '5f2a9c1e8b7d4036a5e1c2d3b4f60789',
  urn: 'urn:smn:eu-de:5f2a9c1e8b7d4036a5e1c2d3b4f60789:alarms',
};

/** Puts markup on the page and returns the element with the id `it`, or the body. */
export function stage(html: string): HTMLElement {
  document.body.innerHTML = html;
  scrollTo(0, 0);
  return document.getElementById('it') ?? document.body;
}

/** The spot at a place of an element, as the browser's own hit test sees it. Fractions of the element's box. */
export function spotOn(element: Element, across = 0.5, down = 0.5): Spot {
  const box = element.getBoundingClientRect();
  return spotAt(box.left + box.width * across, box.top + box.height * down);
}

/** The spot at a point. */
export function spotAt(x: number, y: number): Spot {
  const target = document.elementFromPoint(x, y);
  if (!target) throw new Error(`Nothing at ${x}, ${y}`);
  return { target, x, y };
}
