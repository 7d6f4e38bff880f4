import { send } from '../platform/send';

/** The message contract takes no more: CSS px. */
const highest = 5_000;

/** Tells the page side how high the card's content is, whenever that changes. Lasts as long as the frame. */
export function reportHeight(root: HTMLElement, nonce: string): void {
  let told = 0;
  new ResizeObserver(() => {
    const height = Math.min(highest, Math.ceil(root.getBoundingClientRect().height));
    if (height === told) return;
    told = height;
    void send('size-card', { nonce, height }).catch(() => undefined);
  }).observe(root);
}
