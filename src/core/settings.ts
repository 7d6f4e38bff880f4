/** The few things that a person may choose. Every one has a default that most never change. */
export interface Settings {
  /** How long the pointer rests on an ID before its card shows: ms. */
  hoverDelay: number;
  /** Key that must be held for hover to work; `none` needs no key, `off` turns hover off. */
  hoverKey: 'none' | 'Alt' | 'Control' | 'Shift' | 'off';
}

/** What a new installation starts with (contract.md: 300 ms, no key). */
export const defaultSettings: Settings = { hoverDelay: 300, hoverKey: 'none' };
