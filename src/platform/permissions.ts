import { browser } from './browser';

/**
 * Asks the person to let us call these hosts. Call it directly in a click: both browsers want a user gesture.
 * @param origins match patterns, e.g. `https://cts.example.com/*`
 */
export async function requestOrigins(origins: string[]): Promise<boolean> {
  return browser.permissions.request({ origins }).catch(() => false);
}

/** Whether we may call these hosts. Firefox lets a person take even install-time hosts away. */
export async function hasOrigins(origins: string[]): Promise<boolean> {
  return browser.permissions.contains({ origins }).catch(() => false);
}

/** Calls back when the person lets us call further hosts. Register it synchronously at start (promise 6). */
export function onOriginsAdded(listener: () => void): void {
  browser.permissions.onAdded.addListener(() => listener());
}
