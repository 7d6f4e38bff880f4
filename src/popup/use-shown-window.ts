import { useState } from 'preact/hooks';
import { windowHours, type WindowHours } from '../core/window';

// Kept by the pages themselves and no secret: the worker has no use for it.
const key = 'changes-window';

/** The window last chosen for what changed: a popup opened again shows the one that its marks stand for. */
export function useShownWindow(): [WindowHours, (hours: WindowHours) => void] {
  const [first] = useState<WindowHours>(() => windowHours.find((one) => String(one) === localStorage.getItem(key)) ?? 24);
  return [first, (hours) => localStorage.setItem(key, String(hours))];
}
