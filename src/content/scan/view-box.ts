/** A rectangle in client coordinates: CSS px. */
export interface Area {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The part of the page that is in view. */
export const viewArea = (): Area => ({ left: 0, top: 0, right: innerWidth, bottom: innerHeight });

/** What two areas share; null where that is nothing. */
export function shared(a: Area, b: Area): Area | null {
  const [left, top] = [Math.max(a.left, b.left), Math.max(a.top, b.top)];
  const [right, bottom] = [Math.min(a.right, b.right), Math.min(a.bottom, b.bottom)];
  return right > left && bottom > top ? { left, top, right, bottom } : null;
}

/** True where the first lies wholly in the second. */
export const isWithin = (a: Area, b: Area): boolean => a.left >= b.left && a.top >= b.top && a.right <= b.right && a.bottom <= b.bottom;

/** True for an element that hides what overflows it, and has more than it shows. The page itself is no such box: its view is the window. */
export function isScrolled(element: Element): boolean {
  if (element === document.documentElement || element === document.body) return false;
  if (element.scrollHeight <= element.clientHeight + 1 && element.scrollWidth <= element.clientWidth + 1) return false;
  return element.clientHeight > 0 && getComputedStyle(element).overflow !== 'visible';
}

/** Says what part of an element its ancestors leave in view; remembers it for each ancestor as long as one reading lasts. */
export function clipping(parentIn: (element: Element) => Element | null): (element: Element) => Area | null {
  const known = new Map<Element, Area | null>();
  const inside = (element: Element | null, depth: number): Area | null => {
    if (!element || depth > 200) return viewArea();
    const before = known.get(element);
    if (before !== undefined) return before;
    const around = inside(parentIn(element), depth + 1);
    const clipped = around && isScrolled(element) ? shared(around, element.getBoundingClientRect()) : around;
    known.set(element, clipped);
    return clipped;
  };
  return (element) => inside(element, 0);
}
