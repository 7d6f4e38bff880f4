import type { Box } from './place-card';

/** Our one element on the page, with the card's frame in it. */
export interface CardHost {
  element: HTMLElement;
  frame: HTMLIFrameElement;
  move: (box: Box) => void;
}

// Nothing of the page's style reaches in: inline and important wins over every rule of a page. The colours are
// the system's own, so the card is there, light or dark, before its document is.
const hostStyle = {
  all: 'initial',
  display: 'block',
  position: 'fixed',
  inset: 'auto',
  margin: '0',
  padding: '0',
  border: '0',
  'box-sizing': 'border-box',
  overflow: 'hidden',
  'z-index': '2147483647',
  'color-scheme': 'light dark',
  background: 'Canvas',
  'border-radius': '8px',
  'box-shadow': '0 0 0 1px rgb(128 128 128 / 35%), 0 8px 24px rgb(0 0 0 / 30%)',
};

const frameStyle = 'all: initial; display: block; width: 100%; height: 100%; border: 0; color-scheme: light dark';

const setImportant = (element: HTMLElement, name: string, value: string) => element.style.setProperty(name, value, 'important');

/** Puts the card on the page, above everything (top layer); removing `element` undoes all of it. */
export function showHost(address: string, box: Box): CardHost {
  const element = document.createElement('trace-lens-card');
  element.popover = 'manual';
  for (const [name, value] of Object.entries(hostStyle)) setImportant(element, name, value);
  const frame = document.createElement('iframe');
  frame.title = 'Trace Lens';
  frame.style.cssText = frameStyle;
  frame.src = address;
  element.attachShadow({ mode: 'closed' }).append(frame);
  const move = ({ left, top, width, height }: Box) => {
    // A page may zoom its root element; the coordinates that we measure are those of the view.
    const zoom = (document.documentElement as { currentCSSZoom?: number }).currentCSSZoom ?? 1;
    setImportant(element, 'zoom', String(1 / zoom));
    for (const [name, value] of Object.entries({ left, top, width, height })) setImportant(element, name, `${value}px`);
  };
  move(box);
  document.documentElement.append(element);
  element.showPopover();
  return { element, frame, move };
}
