import { parentOf } from './shadow';

/**
 * True when an element lies in a modal dialog of the page: everything outside of that is inert then, our card too.
 * https://html.spec.whatwg.org/multipage/interaction.html#modal-dialogs-and-inert-subtrees
 */
export function isInModal(element: Element): boolean {
  for (let dialog = element.closest('dialog'); dialog; dialog = parentOf(dialog)?.closest('dialog') ?? null) {
    if (dialog.matches(':modal')) return true;
  }
  const root = element.getRootNode();
  return root instanceof ShadowRoot && isInModal(root.host);
}
