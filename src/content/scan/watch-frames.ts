import type { FlatTree } from './flat-tree';

const frames = 'iframe, frame';
/** Frames that come within it are told as one: ms. A page may load them as fast as it likes. */
const together = 100;

/** Tells when frames come: added to the page, or loaded anew. Their IDs are their own scripts' to find. */
export function watchFrames(onCame: () => void, signal: AbortSignal): (tree: FlatTree | null) => void {
  const known = new WeakSet<Element>();
  const heard = new WeakSet<Node>();
  let timer = 0;
  // Once for all that come in the same moment.
  const tell = () => {
    timer ||= window.setTimeout(() => {
      timer = 0;
      if (!signal.aborted) onCame();
    }, together);
  };
  const loaded = ({ target, isTrusted }: Event) => {
    if (isTrusted && target instanceof Element && target.matches(frames)) {
      known.add(target);
      tell();
    }
  };
  // `load` does not bubble, but it can be captured on its way down; in a shadow root only there.
  const hear = (root: Node) => {
    if (heard.has(root)) return;
    heard.add(root);
    root.addEventListener('load', loaded, { capture: true, signal });
  };
  let isFirst = true;
  return (tree) => {
    let isNew = false;
    for (const root of [document, ...(tree?.roots.values() ?? [])]) {
      hear(root);
      for (const frame of root.querySelectorAll(frames)) {
        isNew ||= !known.has(frame);
        known.add(frame);
      }
    }
    // Those that were there when the surface asked got the script with us.
    if (isNew && !isFirst) tell();
    isFirst = false;
  };
}
