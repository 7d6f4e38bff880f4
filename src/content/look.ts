import { cardAddress, isConnected, onNotice, tell } from '../platform/tell';
import { doorbell, isFirstLook } from './doorbell';
import { watchPage } from './watch-page';

// Injected into a frame when a person turns to it. The controller ends everything once the extension was updated or
// removed: the old script then stays behind in the page.
if (isFirstLook()) {
  watchPage({ tell, onNotice, cardAddress, isConnected }, new AbortController(), doorbell());
  doorbell()?.stop.abort();
}
