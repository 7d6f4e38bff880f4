import type { Frame, Page } from 'puppeteer-core';
import type { Point } from '../e2e/harness/test-browser';

/** What to point at: an element by its selector, or else a text where it stands. */
export interface Target {
  at?: string | undefined;
  text?: string | undefined;
}

/** A point of the page's viewport, and the frame that lies there. */
export interface Place extends Point {
  frame: Frame;
}

/** Runs in a document. Scrolls the target into view and gives a point on it that nothing else covers; null where it is not. */
const pointIn = ({ at, text }: Target): Point | null => {
  const roots: (Document | ShadowRoot)[] = [];
  const collect = (root: Document | ShadowRoot) => {
    roots.push(root);
    for (const element of root.querySelectorAll('*')) if (element.shadowRoot) collect(element.shadowRoot);
  };
  const piercing = (selector: string): Element | null => {
    let scope: ParentNode = document;
    let found: Element | null = null;
    for (const part of selector.split(' >>> ')) {
      found = scope.querySelector(part);
      if (!found) return null;
      scope = found.shadowRoot ?? found;
    }
    return found;
  };
  const hit = (x: number, y: number): Element | null => {
    let found = document.elementFromPoint(x, y);
    for (let inner = found?.shadowRoot?.elementFromPoint(x, y); inner && inner !== found; inner = found?.shadowRoot?.elementFromPoint(x, y)) found = inner;
    return found;
  };
  const isIn = (element: Node | null, inside: Node): boolean => {
    for (let node: Node | null = inside; node; node = node.parentNode ?? (node instanceof ShadowRoot ? node.host : null)) if (node === element) return true;
    return false;
  };
  // A long text in a scrolling box is in view only in part: the box is moved until the rect is.
  const reveal = (carrier: Element, rect: () => DOMRect | undefined) => {
    carrier.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
    for (let box: Element | null = carrier; box; box = box.parentElement) {
      const [inner, outer] = [rect(), box.getBoundingClientRect()];
      if (!inner || !/auto|scroll/.test(getComputedStyle(box).overflow)) continue;
      if (inner.top < outer.top || inner.bottom > outer.bottom) box.scrollTop += inner.top - outer.top - outer.height / 2;
      if (inner.left < outer.left || inner.right > outer.right) box.scrollLeft += inner.left - outer.left - outer.width / 3;
    }
  };
  const pointOn = (carrier: Element, rects: () => Iterable<DOMRect>): Point | null => {
    reveal(carrier, () => [...rects()][0]);
    for (const { left, top, width, height } of rects()) {
      for (const share of [0.5, 0.2, 0.8, 0.05]) {
        const point = { x: left + width * share, y: top + height / 2 };
        const on = hit(point.x, point.y);
        if (on && width > 0 && (isIn(carrier, on) || (isIn(on, carrier) && on !== document.body && on !== document.documentElement))) return point;
      }
    }
    return null;
  };
  const rectsOf = (element: Element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const ofText = element.textContent?.trim() ? [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1) : [];
    return [...ofText, ...element.getClientRects()];
  };
  if (at !== undefined) {
    const element = piercing(at);
    return element && pointOn(element, () => rectsOf(element));
  }
  collect(document);
  for (const root of roots) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const start = node.textContent?.indexOf(text ?? '') ?? -1;
      const carrier = node.parentElement;
      if (start < 0 || !carrier || ['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'TITLE', 'OPTION'].includes(carrier.tagName)) continue;
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + (text ?? '').length);
      const point = pointOn(carrier, () => range.getClientRects());
      if (point) return point;
    }
  }
  return null;
};

/** Where a frame's viewport begins in the page's. */
async function originOf(frame: Frame): Promise<Point> {
  const parent = frame.parentFrame();
  const element = parent && (await frame.frameElement());
  if (!parent || !element) return { x: 0, y: 0 };
  const { x, y } = await originOf(parent);
  const box = await element.evaluate((one) => {
    const { left, top } = one.getBoundingClientRect();
    return { x: left + one.clientLeft, y: top + one.clientTop };
  });
  return { x: x + box.x, y: y + box.y };
}

/** Where a target lies, in whichever frame of the page it is; null when a person could not point at it. */
export async function placeOf(page: Page, target: Target): Promise<Place | null> {
  for (const frame of page.frames()) {
    const point = await frame.evaluate(pointIn, target).catch(() => null);
    if (!point) continue;
    const origin = await originOf(frame);
    return { x: origin.x + point.x, y: origin.y + point.y, frame };
  }
  return null;
}
