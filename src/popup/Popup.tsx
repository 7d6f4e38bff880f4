import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Subject } from '../core/lookup';
import { askLookups } from '../platform/ask-lookups';
import { onNotice } from '../platform/notices';
import { openOptions } from '../platform/open-options';
import { permalink } from '../platform/open-page';
import { send } from '../platform/send';
import { AnswerView } from '../ui/answer/AnswerView';
import { PopupHead } from '../ui/PopupHead';
import { subjectInAddress } from '../ui/permalink';
import { subjectOf } from '../ui/subject-of';
import { useLookup } from '../ui/use-lookup';
import { Welcome } from '../ui/Welcome';
import { mend } from '../ui/mend';
import { requestOrigins } from '../platform/permissions';
import { addDemo, sampleSubject } from './demo';

type Stage = 'starting' | 'welcome' | 'ready';

/** The popup, and the same in a tab. `search`: the part of the address that may name a subject. */
export function Popup({ search }: { search: string }) {
  const [lookup, controls] = useLookup(useMemo(() => askLookups(`popup:${crypto.randomUUID()}`), []));
  const [stage, setStage] = useState<Stage>('starting');
  const [isAdding, setAdding] = useState(false);
  const failureKind = lookup.trouble?.failure.kind;

  const start = useMemo(() => findSubject(search), []);
  const hasAsked = useRef(false);

  useEffect(() => {
    void start.then(({ subject, hasAccounts }) => {
      // A quick hand asks before we know what the page is about; its question stands.
      if (hasAsked.current) return;
      setStage(hasAccounts || subject ? 'ready' : 'welcome');
      if (subject) void controls.lookUp(subject);
    });
  }, []);

  useEffect(() => {
    const shown = new AbortController();
    // Not after other failures: looking for projects is itself heard as a change of accounts.
    const isWaitingForAccount = failureKind === 'no-account' || failureKind === 'locked';
    onNotice(() => {
      if (isWaitingForAccount) void controls.retry();
      setStage((before) => (before === 'welcome' ? 'ready' : before));
    }, shown.signal);
    return () => shown.abort();
  }, [failureKind]);

  const lookUpText = async (text: string) => {
    hasAsked.current = true;
    // The console page that the popup was opened on tells cloud and region for typed IDs too.
    const { page } = await start;
    const subject = subjectOf(text, page);
    if (!subject) return;
    setStage('ready');
    // Where the address names the subject, it keeps doing so: a reload shows the same.
    if (search) history.replaceState(null, '', permalink(subject.id, page));
    void controls.lookUp(subject);
  };

  const tryDemo = async () => {
    setAdding(true);
    const isThere = await addDemo();
    setAdding(false);
    if (!isThere) return;
    setStage('ready');
    await (lookup.subject ? controls.retry() : controls.lookUp(sampleSubject));
  };

  const { subject, answer, places, place } = lookup;
  return (
    <>
      <PopupHead
        id={subject?.id ?? ''}
        hasFocus={stage === 'ready' && !subject}
        places={places}
        place={place ?? answer?.coverage.place ?? null}
        tabAddress={subject && !search ? permalink(subject.id, subject.page) : null}
        onLookUp={(text) => void lookUpText(text)}
        onChoosePlace={(chosen) => void controls.choosePlace(chosen)}
        onOpenOptions={openOptions}
      />
      <main>
        {stage === 'welcome' && <Welcome onAddAccount={openOptions} onTryDemo={() => void tryDemo()} isBusy={isAdding} />}
        {stage === 'ready' && !subject && <p class="hint-note">Paste any resource ID, or open this on a console page that shows one.</p>}
        <AnswerView state={lookup} controls={controls} onMend={mend({ requestOrigins, openOptions, retry: controls.retry })} />
        {failureKind === 'no-account' && (
          <p class="hint-note">
            <button type="button" disabled={isAdding} onClick={() => void tryDemo()}>
              Try it with demo data
            </button>
          </p>
        )}
      </main>
    </>
  );
}

/** What to start from: the address, else the page in front; and whether there is anyone to ask as. */
async function findSubject(search: string): Promise<{ subject: Subject | null; page: string | null; hasAccounts: boolean }> {
  const named = subjectInAddress(search);
  if (named) return { subject: named, page: named.page, hasAccounts: true };
  const [found, accounts] = await Promise.all([
    send('page-subject', { page: null }).catch(() => ({ subject: null, page: null })),
    send('list-accounts', {}).catch(() => []),
  ]);
  return { ...found, hasAccounts: accounts.length > 0 };
}
