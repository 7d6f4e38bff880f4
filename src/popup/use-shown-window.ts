import { useState } from 'preact/hooks';
import { windowHours, type WindowHours } from '../core/window';

// Kept by the pages themselves and no secret: the worker has no use for it.
const key = 'changes-window';

/** Null where the person lets no site keep data. */
function kept(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}

/** The window last chosen for what changed: a popup opened again shows the one that its marks stand for. */
export function useShownWindow(): [WindowHours, (hours: WindowHours) => void] {
  const [first] = useState<WindowHours>(() => windowHours.find((one) => String(one) === kept()?.getItem(key)) ?? 24);
  return [first, (hours) => kept()?.setItem(key, String(hours))];
}
