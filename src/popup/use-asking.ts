import { useEffect, useRef, useState } from 'preact/hooks';
import type { Subject } from '../core/lookup';
import { isAsked } from '../core/resource-id/role';
import type { LookupControls } from '../ui/lookup-machine';
import type { Start } from './find-start';

/** What the popup was asked for so far, and what of it is in front. */
export interface Asking {
  stage: 'starting' | 'welcome' | 'ready';
  /** No resource's ID: nothing is asked about it by itself. */
  aside: Subject | null;
  /** A pasted text with several IDs in it, or with none. */
  text: string | null;
  front: 'page' | 'text' | 'answer';
  ask: (subject: Subject) => void;
  /** Takes what was typed: a text with several IDs, or none, is listed, a single one asked about. */
  askTyped: (typed: string) => Promise<void>;
  /** Takes what was pasted: a text with several IDs is listed without a press. */
  askPasted: (pasted: string) => Promise<void>;
  /** There is an account now. */
  welcome: () => void;
}

/** Starts with what the popup stands on; what a person asks for comes before it. */
export function useAsking(start: Promise<Start>, controls: LookupControls): Asking {
  const [stage, setStage] = useState<Asking['stage']>('starting');
  const [aside, setAside] = useState<Subject | null>(null);
  const [text, setText] = useState<string | null>(null);
  const [front, setFront] = useState<Asking['front']>('page');
  const hasAsked = useRef(false);

  const ask = (subject: Subject) => {
    setStage('ready');
    setFront('answer');
    setAside(isAsked(subject.role) ? null : subject);
    if (!isAsked(subject.role)) controls.cancel();
    else void controls.lookUp(subject);
  };

  useEffect(() => {
    void start.then(({ subject, hasAccounts }) => {
      // A quick hand asks before we know what the page is about; its question stands.
      if (hasAsked.current) return;
      setStage(hasAccounts || subject ? 'ready' : 'welcome');
      if (subject) ask(subject);
    });
  }, []);

  const listIdsIn = (typed: string) => {
    hasAsked.current = true;
    setStage('ready');
    setText(typed);
    setFront('text');
  };

  return {
    stage,
    aside,
    text,
    front,
    ask,
    askTyped: async (typed) => {
      hasAsked.current = true;
      const { readTyped } = await import('./parts');
      // The console page that the popup was opened on tells cloud and region for typed IDs too.
      const { page } = await start;
      const meant = await readTyped(typed, page);
      if (meant.kind === 'text') return listIdsIn(typed);
      setText(null);
      ask(meant.subject);
    },
    askPasted: async (pasted) => {
      const { hasManyIds } = await import('./parts');
      if (hasManyIds(pasted)) listIdsIn(pasted);
    },
    welcome: () => setStage((before) => (before === 'welcome' ? 'ready' : before)),
  };
}
