import type { Notice } from '../../../src/platform/notice';
import { defaultSettings, type PageSettings } from '../../../src/core/settings';
import type { Talk } from '../../../src/content/talk';
import { watchPage } from '../../../src/content/watch-page';

/** A page side under test: everything real but the talk with the background. */
export interface Console {
  /** What was told to the background. */
  told: { kind: string; payload: Record<string, unknown> }[];
  /** A notice from the background; returns what was replied. */
  notice: (notice: Notice) => unknown;
  /** What the background says to `open-card`: at once, or when the test lets it. */
  answerCards: (reply: () => Promise<{ opens: boolean } | null>) => void;
  /** The extension goes away. */
  disconnect: () => void;
  stop: AbortController;
}

/** Starts the page side. `settings` null: the background does not answer. */
export function startConsole(settings: PageSettings | null = { ...defaultSettings, hoverDelay: 50, pausedUntil: 0 }): Console {
  const told: Console['told'] = [];
  let listener: (notice: Notice, reply: (value: unknown) => void) => void = () => {};
  let connected = true;
  let reply = (): Promise<{ opens: boolean } | null> => Promise.resolve({ opens: true });
  const stop = new AbortController();
  const talk = {
    tell: (kind: string, payload: Record<string, unknown>) => {
      told.push({ kind, payload });
      return kind === 'open-card' ? reply().then((said) => said && { ...settings, ...said }) : Promise.resolve(settings);
    },
    onNotice: (heard: typeof listener, signal: AbortSignal) => {
      listener = heard;
      signal.addEventListener('abort', () => (listener = () => {}));
    },
    cardAddress: (nonce: string) => `data:text/html,<p>card</p><input>#${nonce}`,
    isConnected: () => connected,
  } as Talk;
  watchPage(talk, stop);
  return {
    told,
    notice: (notice) => {
      let replied: unknown;
      listener(notice, (value) => (replied = value));
      return replied;
    },
    answerCards: (said) => (reply = said),
    disconnect: () => (connected = false),
    stop,
  };
}

/** Our element, if it is there. */
export const card = (): HTMLElement | null => document.querySelector('trace-lens-card');

/** Resolves once the condition holds: asked again at each frame. The test's own time limit ends it. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise(requestAnimationFrame);
}

/** Resolves after every timer of that length (ms) that is armed now: timers fire in the order of their time. */
export const pastTimersOf = (length: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, length + 10));
