/** How finely a loss is told of what was seen. */
const steps = 100;

/** The margins that leave just this box of the view. */
function marginsTo({ left, top, right, bottom }: DOMRectReadOnly): string {
  // Without scroll bars and whatever a page zooms, as the browser counts the view of a document.
  const { width, height, scale } = visualViewport ?? { width: innerWidth, height: innerHeight, scale: 1 };
  return [top, width * scale - right, height * scale - bottom, left].map((away) => `${-Math.floor(away)}px`).join(' ');
}

/** Where an element stands, to the pixel: the same text as long as it does. */
function placeOf(element: Element): string {
  const { left, top, width, height } = element.getBoundingClientRect();
  return String([left, top, width, height].map(Math.round));
}

/**
 * Tells when an element stands elsewhere, whatever moved it. The browser compares by itself, no script runs meanwhile: a root that is
 * cut to what is seen of the element loses some of it with each move.
 * @param onUnseen it left the page or the view, clipped by a scrolling box included.
 * @returns what begins anew from where it stands now.
 */
export function watchPlace(element: Element, onMoved: () => void, onUnseen: () => void, signal: AbortSignal): () => void {
  let place = placeOf(element);
  let cut: IntersectionObserver | null = null;
  /** True until the browser has said what is seen. */
  let isAwaited = true;
  const cutTo = ({ intersectionRect, intersectionRatio }: IntersectionObserverEntry) => {
    let isFirst = true;
    const threshold = Array.from({ length: steps + 1 }, (_, at) => Math.min((intersectionRatio * at) / steps, 1));
    const told = () => {
      if (!isFirst || placeOf(element) !== place) onMoved();
      isFirst = false;
    };
    // Only an explicit root has margins in a frame.
    cut = new IntersectionObserver(told, { root: document, rootMargin: marginsTo(intersectionRect), threshold });
    cut.observe(element);
  };
  const sight = new IntersectionObserver((entries) => {
    const entry = entries.at(-1);
    cut?.disconnect();
    isAwaited = false;
    if (!entry?.isIntersecting) return onUnseen();
    if (placeOf(element) === place) cutTo(entry);
    else onMoved();
  });
  sight.observe(element);
  signal.addEventListener('abort', () => {
    sight.disconnect();
    cut?.disconnect();
  });
  return () => {
    place = placeOf(element);
    if (isAwaited) return;
    isAwaited = true;
    cut?.disconnect();
    sight.disconnect();
    sight.observe(element);
  };
}
