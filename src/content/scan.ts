import { pageIdsPort } from '../platform/page-talk';

// Injected into every frame of a tab when a surface asks for all IDs of its page.
(globalThis as { traceLensScans?: string }).traceLensScans ??= pageIdsPort;
