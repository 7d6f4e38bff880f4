import type { Clues } from '../../core/page-ids/seen-id';
import { cluesOf, isCarriedAlong } from '../clues';
import { rangeOf } from '../text-place';
import type { Showing } from './showing';
import { tableClues } from './table-clues';
import { isUndrawn } from './undrawn';

/** What stands around an ID. The full answer asks for boxes and is remembered; the quick one reads only the ID's own text. */
export interface FindClues {
  quick: (showing: Showing) => Clues;
  full: (showing: Showing) => Clues;
  /** Begins a new reading: tables may have changed. */
  renew: () => void;
}

function anchorOf(showing: Showing): DOMRect | null {
  const place = showing.place();
  const box = (place && rangeOf(place)?.getBoundingClientRect()) ?? showing.carrier.getBoundingClientRect();
  return box.width + box.height > 0 ? box : null;
}

/** Remembers clues by the element that shows the ID: a list that is drawn anew every second keeps most of its elements. */
export function findClues(): FindClues {
  const known = new WeakMap<Element, Map<string, Clues>>();
  let inTable = tableClues();
  return {
    renew: () => (inTable = tableClues()),
    quick: (showing) => {
      const before = known.get(showing.carrier)?.get(showing.id);
      if (before) return before;
      return { label: null, name: null, param: showing.param };
    },
    full: (showing) => {
      const { carrier, id, kind, param } = showing;
      const ofCarrier = known.get(carrier) ?? new Map<string, Clues>();
      const before = ofCarrier.get(id);
      if (before) return before;
      if (isUndrawn(carrier)) return { label: null, name: null, param };
      const clues = (isCarriedAlong(param) ? null : inTable(showing)) ?? cluesOf({ id, kind, carrier, anchor: () => anchorOf(showing), before: showing.before(), param });
      ofCarrier.set(id, clues);
      known.set(carrier, ofCarrier);
      return clues;
    },
  };
}
