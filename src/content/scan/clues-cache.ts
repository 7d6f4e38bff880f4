import type { Clues } from '../../core/page-ids/seen-id';
import { askedOnce } from '../asked-once';
import { lookAround } from '../clues';
import { rangeOf } from '../text-place';
import { byNumber } from './numbered-columns';
import { longText } from './in-view';
import { beforeOf, placeOf, type Showing } from './showing';
import { isUndrawn } from './undrawn';

/** What stands around an ID. The full answer asks for boxes and is remembered; the quick one reads only the ID's own text. */
export interface FindClues {
  quick: (showing: Showing) => Clues;
  full: (showing: Showing) => Clues;
  /** True where it was looked for before. */
  isKnown: (showing: Showing) => boolean;
  /** Begins a new reading: tables may have changed. */
  renew: () => void;
}

function anchorOf(showing: Showing): DOMRect | null {
  const place = placeOf(showing);
  const isLong = place?.parts.some(({ node }) => node.length > longText);
  const box = (place && !isLong && rangeOf(place)?.getBoundingClientRect()) || showing.carrier.getBoundingClientRect();
  return box.width + box.height > 0 ? box : null;
}

/** What was found around one ID, how often it was looked for, and in which reading last. */
interface Known {
  clues: Clues;
  looks: number;
  reading: number;
}

/** How often what was missing is looked for again: an application may draw the label or the name after the ID. */
const looks = 3;

/** Remembers clues by the element that shows the ID: a list that is drawn anew every second keeps most of its elements. */
export function findClues(): FindClues {
  const known = new WeakMap<Element, Map<string, Known>>();
  let look = lookAround(askedOnce, byNumber);
  let reading = 0;
  return {
    renew: () => {
      look = lookAround(askedOnce, byNumber);
      reading += 1;
    },
    quick: ({ carrier, id, param }) => known.get(carrier)?.get(id)?.clues ?? { label: null, name: null, param },
    isKnown: ({ carrier, id }) => known.get(carrier)?.has(id) ?? false,
    full: (showing) => {
      const { carrier, id, kind, param } = showing;
      const ofCarrier = known.get(carrier) ?? new Map<string, Known>();
      const before = ofCarrier.get(id);
      // What is a name itself has none beside it.
      const isFound = before && before.clues.label !== null && (before.clues.name !== null || kind === 'name');
      if (before && (isFound || before.looks >= looks || before.reading === reading)) return before.clues;
      if (isUndrawn(carrier)) return { label: null, name: null, param };
      const clues = look({ id, kind, carrier, anchor: () => anchorOf(showing), before: beforeOf(showing), param });
      ofCarrier.set(id, { clues, looks: (before?.looks ?? 0) + 1, reading });
      known.set(carrier, ofCarrier);
      return clues;
    },
  };
}
