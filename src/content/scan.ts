import { onSurface } from '../platform/page-port-content';
import { isConnected } from '../platform/tell';
import { watchIds } from './scan/watch-ids';

// Injected into every frame of a tab when a surface asks for all IDs of its page. Scripts of one extension share their global in
// a frame, so the second time there is nothing to do.
const shared = globalThis as { traceLensScans?: boolean };
if (!shared.traceLensScans) {
  shared.traceLensScans = true;
  watchIds(onSurface, isConnected);
}
