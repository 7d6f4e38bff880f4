import type { Place } from '../core/account';
import type { PlaceChoice } from './lookup-machine';
import { shortened } from './isolated';

interface Props {
  places: readonly Place[];
  current: PlaceChoice | null;
  onChoose: (place: PlaceChoice) => void;
}

const keyOf = ({ accountId, projectId }: PlaceChoice): string => `${accountId} ${projectId}`;

/** Where the answer comes from, and where else one could ask. Shown when there is a choice. */
export function PlacePicker({ places, current, onChoose }: Props) {
  if (places.length < 2) return null;
  const choose = (key: string) => {
    const place = places.find((offered) => keyOf(offered) === key);
    if (place) onChoose({ accountId: place.accountId, projectId: place.projectId });
  };
  return (
    <label class="place-picker">
      Place
      <select value={current ? keyOf(current) : ''} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {!current && <option value="">Choose…</option>}
        {places.map((place) => (
          <option key={keyOf(place)} value={keyOf(place)}>
            {shortened(place.accountName)} · {shortened(place.region)} · {shortened(place.projectName)}
          </option>
        ))}
      </select>
    </label>
  );
}
