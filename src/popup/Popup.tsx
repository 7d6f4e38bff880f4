import { useEffect, useMemo, useState } from 'preact/hooks';
import { askLookups } from '../platform/ask-lookups';
import { onNotice } from '../platform/notices';
import { openOptions } from '../platform/open-options';
import { permalink } from '../platform/open-page';
import { requestOrigins } from '../platform/permissions';
import { send } from '../platform/send';
import { AnswerView } from '../ui/answer/AnswerView';
import { mend } from '../ui/mend';
import { PopupHead } from '../ui/PopupHead';
import { RoleNote } from '../ui/RoleNote';
import { useAfterPaint } from '../ui/use-after-paint';
import { useLookup } from '../ui/use-lookup';
import { Welcome } from '../ui/Welcome';
import { addDemo, sampleSubject } from './demo';
import { findScene, findStart } from './find-start';
import { useAsking } from './use-asking';
import { useScene } from './use-scene';

/** The popup, and the same in a tab. `search`: the part of the address that may name a subject. */
export function Popup({ search }: { search: string }) {
  const [lookup, controls] = useLookup(useMemo(() => askLookups(`popup:${crypto.randomUUID()}`), []));
  const [isAdding, setAdding] = useState(false);
  const parts = useAfterPaint(() => import('./parts'));
  const failureKind = lookup.trouble?.failure.kind;

  // The popup's own address may name a page (contract.md).
  const found = useMemo(() => findScene(new URLSearchParams(search).get('page')), []);
  const [scene, setScene] = useScene(found);
  const start = useMemo(() => findStart(search, found), []);
  const { stage, aside, text, front, ask, askTyped, askPasted, welcome } = useAsking(start, controls);

  useEffect(() => {
    const shown = new AbortController();
    // Not after other failures: looking for projects is itself heard as a change of accounts.
    const isWaitingForAccount = failureKind === 'no-account' || failureKind === 'locked';
    onNotice(() => {
      if (isWaitingForAccount) void controls.retry();
      welcome();
    }, shown.signal);
    return () => shown.abort();
  }, [failureKind]);

  const subject = aside ?? lookup.subject;
  useEffect(() => {
    // Where the address names the subject, it keeps doing so: a reload shows the same.
    if (search && subject) history.replaceState(null, '', permalink(subject));
  }, [subject]);

  const tryDemo = async () => {
    setAdding(true);
    const isThere = await addDemo();
    setAdding(false);
    if (!isThere) return;
    if (lookup.subject) await controls.retry();
    else ask(sampleSubject);
  };

  const pause = (host: string, pausedUntil: number) => {
    setScene((before) => before && { ...before, site: { host, pausedUntil } });
    void send('pause-site', { host, until: pausedUntil }).catch(() => undefined);
  };

  const { answer, places, place } = lookup;
  const onMend = mend({ requestOrigins, openOptions, retry: controls.retry });
  return (
    <>
      <PopupHead
        id={subject?.id ?? ''}
        hasFocus={stage === 'ready' && !subject}
        places={front === 'answer' && !aside ? places : []}
        place={place ?? answer?.coverage.place ?? null}
        tabAddress={subject && !search ? permalink(subject) : null}
        onLookUp={(typed) => void askTyped(typed)}
        onPaste={(pasted) => void askPasted(pasted)}
        onChoosePlace={(chosen) => void controls.choosePlace(chosen)}
        onOpenOptions={openOptions}
      />
      <main>
        {stage === 'welcome' && <Welcome onAddAccount={openOptions} onTryDemo={() => void tryDemo()} isBusy={isAdding} />}
        {parts && text !== null && <parts.TextPart key={text} text={text} page={scene?.page ?? null} isAside={front !== 'text'} onLookUp={ask} />}
        {parts && scene?.page && scene.tabId !== null && stage !== 'starting' && (
          <parts.PagePart page={scene.page} tabId={scene.tabId} current={scene.subject?.id ?? null} isAside={front !== 'page'} onLookUp={ask} />
        )}
        {stage === 'ready' && front === 'page' && scene && !scene.page && <p class="hint-note">Paste any resource ID, or open this on a console page that shows one.</p>}
        {front === 'answer' && (aside ? <RoleNote subject={aside} onAsk={ask} /> : <AnswerView state={lookup} controls={controls} onMend={onMend} />)}
        {failureKind === 'no-account' && (
          <p class="hint-note">
            <button type="button" disabled={isAdding} onClick={() => void tryDemo()}>
              Try it with demo data
            </button>
          </p>
        )}
      </main>
      {parts && scene?.site && <parts.PauseBar {...scene.site} onPause={(until) => pause(scene.site?.host ?? '', until)} />}
    </>
  );
}
