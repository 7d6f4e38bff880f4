import type { cardAddress, isConnected, onNotice, tell } from '../platform/tell';

/** How the page side talks to the background: an argument, so that tests can listen in. */
export interface Talk {
  tell: typeof tell;
  onNotice: typeof onNotice;
  cardAddress: typeof cardAddress;
  isConnected: typeof isConnected;
}
