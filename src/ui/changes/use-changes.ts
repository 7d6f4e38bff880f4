import { useEffect, useRef, useState } from 'preact/hooks';
import type { WindowHours } from '../../core/window';
import { loadAllCap, type LookupAsks, type LookupControls, type LookupState, type PlaceChoice } from '../lookup-machine';
import { useLookup } from '../use-lookup';

/** Everything that happened in one window, as a surface asks for it: one question, however many pages and IDs. */
export interface Changes {
  lookup: LookupState;
  controls: LookupControls;
  hours: WindowHours;
  /** From the question until it is cleared. */
  isOn: boolean;
  /** True while there is something to clear: not where the question failed before anything came. */
  isClearable: boolean;
  /** True while pages are still coming. */
  isReading: boolean;
  /** `asked`: a question of before, to be asked again. */
  start: (asked?: { hours: WindowHours; place: PlaceChoice | null }) => void;
  /** Asks the cloud again, however young the answer. */
  again: () => void;
  /** Takes another window; asks at once where one is on show. */
  setHours: (hours: WindowHours) => void;
  /** The same window of another project. */
  choosePlace: (place: PlaceChoice) => void;
  stop: () => void;
  cancel: () => void;
  /** Goes on after a cancel. */
  readOn: () => void;
}

/** @param page address of the console page that decides where to ask; null leaves it to the background */
export function useChanges(asks: LookupAsks, page: string | null, firstHours: WindowHours): Changes {
  const [lookup, controls] = useLookup(asks);
  const [hours, setHours] = useState(firstHours);
  const [isOn, setOn] = useState(false);
  const { answer, doing, trouble } = lookup;

  // Pages follow one another until the window is read, something fails or the person has had enough.
  const [isFollowing, setFollowing] = useState(false);
  const read = useRef(-1);
  useEffect(() => {
    if (!isFollowing || !answer || doing || trouble) return;
    const { next, traces } = answer;
    // Markers that lead in a circle bring nothing new.
    const isCircle = traces.length <= read.current;
    if (next === null || isCircle || traces.length >= loadAllCap) return setFollowing(false);
    read.current = traces.length;
    void controls.loadAll();
  }, [isFollowing, answer, doing, trouble]);

  const follow = () => {
    read.current = -1;
    setFollowing(true);
  };
  const ask = (wanted: WindowHours, place?: PlaceChoice | null) => {
    setHours(wanted);
    setOn(true);
    follow();
    void controls.lookUp({ id: '*', kind: 'text', role: 'everything', page, hours: wanted }, place);
  };
  const cancel = () => {
    setFollowing(false);
    controls.cancel();
    // Nothing came yet, so there is nothing to go on from, nor marks to clear.
    if (!answer) setOn(false);
  };
  return {
    lookup,
    controls,
    hours,
    isOn,
    isClearable: isOn && (answer !== null || doing !== null),
    isReading: doing !== null,
    start: (asked) => ask(asked?.hours ?? hours, asked?.place),
    again: () => {
      follow();
      void controls.refresh();
    },
    setHours: (wanted) => {
      setHours(wanted);
      if (isOn) ask(wanted);
    },
    choosePlace: (place) => {
      follow();
      void controls.choosePlace(place);
    },
    stop: () => {
      cancel();
      setOn(false);
    },
    cancel,
    readOn: follow,
  };
}
