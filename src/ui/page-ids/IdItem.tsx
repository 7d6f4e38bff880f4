import { useId, useMemo, useState } from 'preact/hooks';
import { changeWords, markWords, type IdChange } from '../changes/change-words';
import { numberWords } from '../count-words';
import { Icon } from '../Icon';
import { TraceList } from '../trace/TraceList';
import type { ListedId } from './listed-id';
import { kindWords, tellingWords } from './role-words';
import { isolated } from '../isolated';

interface Props {
  listed: ListedId;
  /** What changed it in the window asked for; null where nothing did or nobody asked. */
  change: IdChange | null;
  /** ms since epoch; coarse, since every step draws the items that changed again. */
  now: number;
  /** Heading of the group that starts here. */
  title?: string | undefined;
  /** Shows it on the page; null where there is no page. */
  onShow: ((id: string) => void) | null;
  onLookUp: (listed: ListedId) => void;
}

/** One ID of a list: what it is, where it stands, what changed it. */
export function IdItem({ listed, change, now, title, onShow, onLookUp }: Props) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const told = change && { ...changeWords(change, now), mark: markWords[change.mark ?? 'read'] };
  // The same vnode again lets Preact skip the item: a page of a thousand IDs that changes all the time stays cheap.
  return useMemo(
    () => (
      <li class="id-item" data-id={listed.id} data-role={listed.meaning.role} data-mark={change?.mark ?? undefined}>
        {title && <h3 class="id-group">{title}</h3>}
        <div class="id-head">
          <Words listed={listed} id={id} onShow={onShow} />
          <button
            type="button"
            class="small quiet"
            aria-label={`Look up ${isolated(listed.id)}`}
            onClick={() => onLookUp(listed)}
          >
            Look up
          </button>
        </div>
        {change && told && (
          <button type="button" class="id-change" aria-expanded={isOpen} aria-describedby={id} onClick={() => setOpen(!isOpen)}>
            <span class="id-mark">
              <Icon path={told.mark.icon} />
              {told.mark.word}
            </span>
            <span class="id-last">
              {told.last}
              {told.how && <span class="muted"> ({told.how})</span>}
            </span>
            {told.more && <span class="id-more">{told.more}</span>}
          </button>
        )}
        {change && isOpen && <TraceList traces={change.found.map(({ trace }) => trace)} label={`Traces of ${isolated(listed.id)}`} />}
      </li>
    ),
    [listed, change, told?.last, told?.more, title, onShow, onLookUp, isOpen],
  );
}

/** From so many characters on the end of an ID may be cut. */
const longId = 60;

/** The words of an item; a button where the page can show the ID. */
function Words({ listed, id, onShow }: Pick<Props, 'listed' | 'onShow'> & { id: string }) {
  const words = [kindWords(listed.meaning), tellingWords(listed.meaning, listed)].filter(Boolean);
  const inside = (
    <>
      <span class="id-line">
        <span class="mono id-text" id={id} title={listed.id.length > longId ? isolated(listed.id) : undefined}>
          {isolated(listed.id)}
        </span>
        {listed.count > 1 && <span class="id-count" title={`Shown ${numberWords(listed.count)} times`}>×{numberWords(listed.count)}</span>}
      </span>
      {(listed.name !== null || words.length > 0) && (
        <span class="id-line muted">
          {listed.name !== null && <span class="part id-name" title={isolated(listed.name)}>{isolated(listed.name)}</span>}
          {words.map((part) => (
            <span class="part" key={part} title={`Told by: ${isolated(listed.meaning.reason)}`}>
              {part}
            </span>
          ))}
        </span>
      )}
    </>
  );
  return onShow ? (
    <button type="button" class="id-words" title="Show it on the page" onClick={() => onShow(listed.id)}>
      {inside}
    </button>
  ) : (
    <div class="id-words">{inside}</div>
  );
}
