import { useEffect, useMemo, useState } from 'preact/hooks';
import { cardSurface, type Subject } from '../core/lookup';
import { isAsked } from '../core/resource-id/role';
import { askLookups } from '../platform/ask-lookups';
import { openOptions } from '../platform/open-options';
import { permalink } from '../platform/open-page';
import { requestOrigins } from '../platform/permissions';
import { send } from '../platform/send';
import { AnswerView } from '../ui/answer/AnswerView';
import { Skeleton } from '../ui/answer/Skeleton';
import { CardHead } from '../ui/CardHead';
import { mend } from '../ui/mend';
import { subjectInAddress } from '../ui/permalink';
import { RoleNote } from '../ui/RoleNote';
import { useAfterPaint } from '../ui/use-after-paint';
import { useLookup } from '../ui/use-lookup';

interface Props {
  /** What the frame was opened with; null in a tab of its own. */
  nonce: string | null;
  /** Address parameters, for a tab of its own only. */
  search: string;
}

/** The hover card. */
export function Card({ nonce, search }: Props) {
  const surface = useMemo(() => cardSurface(nonce ?? crypto.randomUUID()), []);
  const [lookup, controls] = useLookup(useMemo(() => askLookups(surface), []));
  const [isLost, setLost] = useState(false);
  /** No resource's ID: nothing is asked about it by itself. */
  const [aside, setAside] = useState<Subject | null>(null);
  const words = useAfterPaint(() => import('../ui/subject-words'));
  const opened = useMemo(() => Date.now(), []);
  const close = () => {
    if (nonce) void send('close-card', { nonce }).catch(() => undefined);
  };

  // Both asked while the first frame is drawn: effects run after it is painted, a frame later.
  const claim = useMemo(() => (nonce === null ? Promise.resolve(subjectInAddress(search)) : send('claim-card', { nonce }).catch(() => null)), []);
  const first = useMemo(() => (nonce === null ? undefined : send('look-up-card', { nonce })), []);
  useEffect(() => {
    // A card that turns out to have no subject never listens to its answer.
    first?.catch(() => undefined);
    void claim.then((subject) => {
      if (!subject) setLost(true);
      else if (!isAsked(subject.role)) setAside(subject);
      else void controls.lookUp(subject, null, first);
    });
  }, []);

  useEffect(() => {
    const onKey = (press: KeyboardEvent) => {
      if (press.key === 'Escape' && !press.defaultPrevented) close();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);

  const { answer, places, place } = lookup;
  const subject = aside ?? lookup.subject;
  const insist = (resource: Subject) => {
    setAside(null);
    void controls.lookUp(resource);
  };
  return (
    <>
      <CardHead
        subject={subject}
        words={subject && words && words.subjectWords(subject)}
        places={places}
        place={place ?? answer?.coverage.place ?? null}
        tabAddress={subject && permalink(subject)}
        onChoosePlace={(chosen) => void controls.choosePlace(chosen)}
        onClose={nonce === null ? null : close}
      />
      <main>
        {!subject && !isLost && <Skeleton since={opened} onCancel={close} />}
        {isLost && <p class="hint-note">This card has lost its subject. Close it and point at the ID again.</p>}
        {aside && <RoleNote subject={aside} onAsk={insist} />}
        <AnswerView state={lookup} controls={controls} onMend={mend({ requestOrigins, openOptions, retry: controls.retry })} />
      </main>
    </>
  );
}
