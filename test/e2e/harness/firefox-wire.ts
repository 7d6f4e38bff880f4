import type { Browser } from 'puppeteer-core';

/** Puppeteer's connection to Firefox, which it keeps to itself. */
export interface Wire {
  send(method: string, params: object): Promise<{ result: Record<string, unknown> }>;
}

/** WebDriver BiDi, for the commands that Puppeteer has no words for. */
export const wireOf = (browser: Browser): Wire => (browser as unknown as { connection: Wire }).connection;

/** BiDi's name of a tab or frame, which Puppeteer keeps to itself too. */
export const contextOf = (frame: object): string => (frame as { _id: string })._id;
