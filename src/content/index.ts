import { isConnected, tell } from '../platform/tell';
import { hangDoorbell } from './doorbell';

// All that runs in a console page before a person turns to it. The rest (look.ts) comes when the bell is rung.
hangDoorbell(() => tell('wake-page', {}), isConnected);
