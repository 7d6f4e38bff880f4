import type { Box } from './place-card';

/** Our one element on the page, with the card's frame in it. */
export interface CardHost {
  element: HTMLElement;
  frame: HTMLIFrameElement;
  move: (box: Box) => void;
  /** True while the card is a modal dialog itself. */
  isModal: () => boolean;
  /** Above a modal dialog of the page, which makes all others inert, only another modal dialog can be used. */
  takeOver: () => void;
  /** Gives the page its dialog and its focus back. */
  giveWay: () => void;
  remove: () => void;
}

// Nothing of the page's style reaches in: inline and important wins over every rule of a page. The colours are
// the system's own, so the card is there, light or dark, before its document is.
const hostStyle =
  'all: initial; display: block; position: fixed; overflow: hidden; color-scheme: light dark; background: Canvas; border-radius: 8px; ' +
  'box-shadow: 0 0 0 1px rgb(128 128 128 / 35%), 0 8px 24px rgb(0 0 0 / 30%);';

const innerStyle = 'all: initial; display: block; width: 100%; height: 100%; border: 0; color-scheme: light dark; border-radius: 8px; overflow: hidden';

const setImportant = (element: HTMLElement, name: string, value: string) => element.style.setProperty(name, value, 'important');

/**
 * Our element, above everything (top layer), still empty. What stands in its root is out of the page's reach, also of one that
 * defines a custom element of our name: it is made where no definition counts, and a root that is there before its element is
 * upgraded is not given to the page's class (https://html.spec.whatwg.org/#dom-elementinternals-shadowroot).
 */
export function newHost(): { element: HTMLElement; root: ShadowRoot } {
  const element = document.implementation.createHTMLDocument('').createElement('trace-lens-card');
  const root = element.attachShadow({ mode: 'closed' });
  document.adoptNode(element);
  element.popover = 'manual';
  element.style.cssText = hostStyle.replaceAll(';', ' !important;');
  return { element, root };
}

/** Moves our element. Coordinates are those of the view: a page may zoom its root element. */
export function moveHost(element: HTMLElement, box: Partial<Box>): void {
  const zoom = (document.documentElement as { currentCSSZoom?: number }).currentCSSZoom ?? 1;
  setImportant(element, 'zoom', String(1 / zoom));
  for (const [name, value] of Object.entries(box)) setImportant(element, name, `${value}px`);
}

/** Puts the card on the page; `remove` undoes all of it. */
export function showHost(address: string, first: Box): CardHost {
  const { element, root } = newHost();
  const frame = document.createElement('iframe');
  frame.title = 'Trace Lens';
  frame.style.cssText = innerStyle;
  frame.src = address;
  // Always there, since a frame that is moved to another parent starts anew; a dialog only when it must be.
  const dialog = document.createElement('dialog');
  dialog.style.cssText = innerStyle;
  dialog.append(frame);
  root.append(dialog);

  let box = first;
  const lay = () => {
    const { left, top, width, height } = box;
    const own = dialog.open ? { position: 'fixed', left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` } : {};
    dialog.style.cssText = innerStyle;
    Object.assign(dialog.style, own);
  };
  const move = (to: Box) => {
    box = to;
    moveHost(element, to);
    if (dialog.open) lay();
  };
  move(first);
  document.documentElement.append(element);
  element.showPopover();
  const giveWay = () => {
    if (dialog.open) dialog.close();
    lay();
  };
  return {
    element,
    frame,
    move,
    isModal: () => dialog.open,
    takeOver: () => {
      if (!dialog.open) dialog.showModal();
      lay();
    },
    giveWay,
    remove: () => {
      giveWay();
      element.remove();
    },
  };
}
