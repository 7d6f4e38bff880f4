import type { Place } from '../core/account';
import { Icon, icons } from './Icon';
import { LookupForm } from './LookupForm';
import type { PlaceChoice } from './lookup-machine';
import { PlacePicker } from './PlacePicker';

interface Props {
  id: string;
  hasFocus: boolean;
  places: readonly Place[];
  place: PlaceChoice | null;
  /** The permalink; null where there is nothing to link to or it is open already. */
  tabAddress: string | null;
  onLookUp: (text: string) => void;
  onPaste: (text: string) => void;
  onChoosePlace: (place: PlaceChoice) => void;
  onOpenOptions: () => void;
}

/** Head of the popup: name, ways out, the field, the place. */
export function PopupHead({ id, hasFocus, places, place, tabAddress, onLookUp, onPaste, onChoosePlace, onOpenOptions }: Props) {
  return (
    <header class="head">
      <div class="head-line">
        <h1>
          <Icon path={icons.lens} />
          Trace Lens
        </h1>
        {tabAddress && (
          <a class="icon-button" href={tabAddress} target="_blank" rel="noreferrer" aria-label="Open in a tab" title="Open in a tab">
            <Icon path={icons.tab} />
          </a>
        )}
        <button type="button" class="icon-button" aria-label="Settings" title="Settings and accounts" onClick={onOpenOptions}>
          <Icon path={icons.settings} />
        </button>
      </div>
      <LookupForm id={id} hasFocus={hasFocus} onLookUp={onLookUp} onPaste={onPaste} />
      <PlacePicker places={places} current={place} onChoose={onChoosePlace} />
    </header>
  );
}
