import type * as z from 'zod/mini';
import { browser } from './browser';

/** One stored value: parsed when read, so that what an older or newer version left behind cannot hurt. */
export interface Item<T> {
  get: () => Promise<T>;
  set: (value: T) => Promise<void>;
  remove: () => Promise<void>;
}

type Area = 'local' | 'session';

/**
 * A storage item. What does not fit its schema reads as the fallback;
 * on disk it is put aside first (`<key>.unreadable`), so that nothing a person saved is overwritten.
 */
export function storageItem<T>(area: Area, key: string, schema: z.ZodMiniType<T>, fallback: T): Item<T> {
  const store = browser.storage[area];
  return {
    async get() {
      const stored = (await store.get(key))[key];
      if (stored === undefined) return fallback;
      const parsed = schema.safeParse(stored);
      if (parsed.success) return parsed.data;
      if (area === 'local') await store.set({ [`${key}.unreadable`]: stored });
      return fallback;
    },
    set: (value) => store.set({ [key]: value }),
    remove: () => store.remove(key),
  };
}

/** Keeps content scripts out of what is on disk. Firefox has no such switch for `local` yet; there it holds no secret either. */
export async function closeStorageToPages(): Promise<void> {
  const local = browser.storage.local as { setAccessLevel?: (level: { accessLevel: string }) => Promise<void> };
  await local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }).catch(() => undefined);
}
