import type { FlatTree } from './flat-tree';

/** Attributes that may show, hide or name an ID. */
const attributeFilter = ['title', 'aria-label', 'data-clipboard-text', 'href', 'class', 'style', 'hidden', 'open', 'value'];
const options: MutationObserverInit = { childList: true, characterData: true, attributes: true, attributeFilter, subtree: true };
/** Shadow roots that are observed: more than any console has. */
const mostRoots = 2_000;

/** Tells once that the page changed. */
export interface ChangeWatch {
  /** Watches from now on, instead of what was watched: the document, and the shadow roots that are known. */
  start: (tree: FlatTree | null) => void;
  stop: () => void;
}

/**
 * A dirty flag: the first change ends the observing, so that a page that changes all the time pays for one record, not for each.
 */
export function watchChanges(onChange: () => void): ChangeWatch {
  const observer = new MutationObserver(() => {
    observer.disconnect();
    onChange();
  });
  return {
    start: (tree) => {
      observer.disconnect();
      // Not its element: a page may replace that, and writes another when it writes itself anew.
      observer.observe(document, options);
      for (const root of [...(tree?.roots.values() ?? [])].slice(0, mostRoots)) observer.observe(root, options);
    },
    stop: () => observer.disconnect(),
  };
}
