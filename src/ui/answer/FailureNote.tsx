import type { Place } from '../../core/account';
import type { Failure } from '../../core/failure';
import { wordsFor, type MendAction } from '../../core/failure-words';
import { CopyButton } from '../CopyButton';
import { Icon, icons } from '../Icon';
import { useNow } from '../use-now';
import type { PlaceChoice } from '../lookup-machine';
import { WaitingNote } from './WaitingNote';
import { shortened } from '../isolated';
import { placeWords } from '../place-words';
import { LongText } from '../trace/LongText';

interface Props {
  failure: Failure;
  onMend: (action: MendAction, failure: Failure) => void;
  /** Actions that make sense where this stands; all, if not given. */
  mends?: readonly MendAction[];
  onChoose?: (place: PlaceChoice) => void;
}

/** What the cloud said, fit to stand inside our sentences. The whole is among the particulars. */
const quotable = ({ detail, code, requestId, ...failure }: Failure): Failure => ({
  ...failure,
  ...(detail !== undefined && { detail: shortened(detail, 300) }),
  ...(code !== undefined && { code: shortened(code) }),
  ...(requestId !== undefined && { requestId: shortened(requestId) }),
});

/** Why there is no (or no newer) answer, and the button that mends it. Our own spent budget is a wait, not an alarm. */
export function FailureNote({ failure, onMend, mends, onChoose }: Props) {
  const now = useNow(failure.kind === 'waiting' ? 1_000 : 10_000);
  if (failure.kind === 'waiting') return <WaitingNote retryAt={failure.retryAt ?? null} now={now} onRetry={() => onMend('retry', failure)} />;
  const { title, sentence, mend } = wordsFor(quotable(failure), now);
  const places = (onChoose && failure.places) || [];
  const actions = [mend, mend?.action === 'retry' ? null : { action: 'retry' as const, label: 'Ask again' }].filter(
    (offer) => offer !== null && (offer.action !== 'choose-place' || places.length === 0) && (mends?.includes(offer.action) ?? true),
  );
  return (
    <section class="note failure" role="alert" data-error={failure.kind}>
      <h3>
        <Icon path={icons.warning} />
        {title}
      </h3>
      <p>{sentence}</p>
      {onChoose && places.length > 0 && <PlaceButtons places={places} onChoose={onChoose} />}
      <p class="buttons">
        {actions.map(
          (offer) =>
            offer && (
              <button key={offer.action} type="button" class={offer.action === mend?.action ? 'primary' : undefined} onClick={() => onMend(offer.action, failure)}>
                {offer.label}
              </button>
            ),
        )}
      </p>
      <Particulars failure={failure} />
    </section>
  );
}

/** What the cloud itself said, to quote to its support. */
function Particulars({ failure: { detail, status, code, requestId, host } }: { failure: Failure }) {
  const said = Object.entries({ Said: detail, Code: code, 'HTTP status': status, 'Request ID': requestId, Host: host }).filter(([, value]) => value);
  if (said.length === 0) return null;
  return (
    <details class="particulars">
      <summary>What the cloud said</summary>
      <dl class="facts">
        {said.map(([term, value]) => (
          <div class="fact" key={term}>
            <dt>{term}</dt>
            <dd class="mono">
              <LongText text={String(value)} />
            </dd>
          </div>
        ))}
      </dl>
      <CopyButton text={() => said.map(([term, value]) => `${term}: ${value}`).join('\n')} label="Copy for support" />
    </details>
  );
}

function PlaceButtons({ places, onChoose }: { places: Place[]; onChoose: (place: PlaceChoice) => void }) {
  return (
    <ul class="place-buttons" aria-label="Places to ask">
      {places.map((place) => (
        <li key={`${place.accountId} ${place.projectId}`}>
          <button type="button" onClick={() => onChoose(place)}>
            {placeWords(place)}
            <span class="muted">{shortened(place.accountName)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
