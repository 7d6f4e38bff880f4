import type { PageSettings } from '../core/settings';
import type { Talk } from './talk';

/** The few settings that the page side knows: asked for when first needed, so that a page nobody points at asks nothing. */
export interface KnownSettings {
  known: () => PageSettings | null;
  learn: (settings: PageSettings) => void;
  /** Asks once; resolves when they are known, or at once when nobody answers (then the next call asks again). */
  ask: () => Promise<void>;
}

/** Starts knowing nothing. */
export function pageSettings(tell: Talk['tell']): KnownSettings {
  let settings: PageSettings | null = null;
  let asking: Promise<void> | null = null;
  const ask = async () => {
    const reply = await tell('page-settings', {});
    asking = null;
    settings ??= reply;
  };
  return {
    known: () => settings,
    learn: (learned) => {
      settings = learned;
    },
    ask: () => (asking ??= ask()),
  };
}

/** False where the person wants no hover: turned off, or paused on this site. */
export const isHoverOn = ({ hoverKey, pausedUntil }: PageSettings): boolean => hoverKey !== 'off' && Date.now() >= pausedUntil;
