import { cardAddress, isConnected, onNotice, tell } from '../platform/tell';
import { watchPage } from './watch-page';

// The controller ends everything once the extension was updated or removed: the old script then stays behind in the page.
if (document.documentElement instanceof HTMLElement) watchPage({ tell, onNotice, cardAddress, isConnected }, new AbortController());
