/** The few things that a person may choose. Every one has a default that most never change. */
export interface Settings {
  /** How long the pointer rests on an ID before its card shows: ms. */
  hoverDelay: number;
  /** Key that must be held for hover to work; `none` needs no key, `off` turns hover off. */
  hoverKey: 'none' | 'Alt' | 'Control' | 'Shift' | 'off';
}

/** What the page side is told: the settings, and whether the person wants quiet on this site. */
export interface PageSettings extends Settings {
  /** Hover stays off until then: ms since epoch, UTC; 0 when it is not paused, {@link forever} when it is for good. */
  pausedUntil: number;
}

/** A pause that does not end by itself: the last ms that a `Date` can name. */
export const forever = 8.64e15;

/** What a new installation starts with (contract.md: 300 ms, no key). */
export const defaultSettings: Settings = { hoverDelay: 300, hoverKey: 'none' };
