import { useEffect, useRef } from 'preact/hooks';
import type { Place } from '../core/account';
import type { Subject } from '../core/lookup';
import { Icon, icons } from './Icon';
import type { PlaceChoice } from './lookup-machine';
import { PlacePicker } from './PlacePicker';
import { isolated, shortened } from './isolated';

interface Props {
  subject: Subject | null;
  /** What it likely is: `ECS server · label “Instance ID”`; null where nothing tells. */
  words: string | null;
  places: readonly Place[];
  place: PlaceChoice | null;
  tabAddress: string | null;
  onChoosePlace: (place: PlaceChoice) => void;
  /** Null in a tab of its own, where the browser closes it. */
  onClose: (() => void) | null;
}

/** Head of the card. Its heading takes the focus when the keyboard enters the frame, so that reading starts there. */
export function CardHead({ subject, words, places, place, tabAddress, onChoosePlace, onClose }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const enter = () => {
      if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
    };
    window.addEventListener('focus', enter);
    return () => window.removeEventListener('focus', enter);
  }, []);
  return (
    <header class="head">
      <div class="head-line">
        <h1 ref={heading} tabIndex={-1}>
          <Icon path={icons.lens} />
          <span class="mono card-id" title={subject ? isolated(subject.id) : undefined}>
            {subject ? shortened(subject.id, 512) : 'Trace Lens'}
          </span>
        </h1>
        {tabAddress && (
          <a class="icon-button" href={tabAddress} target="_blank" rel="noreferrer" aria-label="Open in tab" title="Open in tab">
            <Icon path={icons.tab} />
          </a>
        )}
        {onClose && (
          <button type="button" class="icon-button" aria-label="Close" title="Close (Escape)" onClick={onClose}>
            <Icon path={icons.close} />
          </button>
        )}
      </div>
      {words && <p class="card-words">{words}</p>}
      <PlacePicker places={places} current={place} onChoose={onChoosePlace} />
    </header>
  );
}
