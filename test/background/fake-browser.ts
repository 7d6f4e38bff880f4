import { vi } from 'vitest';

// Stands in for the extension APIs in unit tests of the pure parts around them. The real ones are driven in test/e2e.

type Stored = Record<string, unknown>;

/** One storage area: values are copied as the browser copies them (structured clone), so that nothing is shared by accident. */
function area() {
  let values: Stored = {};
  return {
    get: async (key: string | null) => structuredClone(key === null ? values : key in values ? { [key]: values[key] } : {}),
    set: async (added: Stored) => {
      values = { ...values, ...structuredClone(added) };
    },
    remove: async (key: string) => {
      const { [key]: _gone, ...rest } = values;
      values = rest;
    },
    clear: async () => {
      values = {};
    },
  };
}

type Listener = (message: unknown, sender: unknown) => unknown;
const listeners = new Set<Listener>();

/** A tab; its address only where the browser would show it. */
export interface FakeTab {
  id: number;
  url?: string;
  lastAccessed?: number;
}

/** The fake; `deliver` says a message to whoever listens, as the browser would. */
export const fakeBrowser = {
  storage: { local: area(), session: area() },
  permissions: { contains: vi.fn(async () => true), request: vi.fn(async () => true) },
  runtime: {
    id: 'trace-lens',
    getManifest: () => ({ content_scripts: [{ js: ['chrome-extension://trace-lens/content.js'], matches: ['https://console.otc.t-systems.com/*'] }] }),
    getURL: (path: string) => `chrome-extension://trace-lens/${path}`,
    sendMessage: vi.fn(async () => undefined),
    onMessage: { addListener: (listener: Listener) => listeners.add(listener), removeListener: (listener: Listener) => listeners.delete(listener) },
  },
  tabs: {
    sendMessage: vi.fn(async (_tabId: number, _notice: unknown, _options?: object): Promise<unknown> => null),
    query: vi.fn(async (_filter: object) => [] as FakeTab[]),
  },
  scripting: {
    executeScript: vi.fn(async (_injection: object) => [{ frameId: 0 }]),
    getRegisteredContentScripts: vi.fn(async () => []),
  },
};

/** Says a message to all listeners; the first answer that is not `undefined`. */
export function deliver(message: unknown, sender: unknown): unknown {
  return [...listeners].map((listener) => listener(message, sender)).find((answer) => answer !== undefined);
}

/** Empties what is stored. */
export async function clearStorage(): Promise<void> {
  await Promise.all([fakeBrowser.storage.local.clear(), fakeBrowser.storage.session.clear()]);
}
