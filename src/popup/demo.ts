import type { Subject } from '../core/lookup';
import { send } from '../platform/send';

/** What a newcomer is shown first: any ID will do, the demo answers for all. */
export const sampleSubject: Subject = { id: '4f1c9d3e-6a0b-4c52-9b7e-2d8a51f0c6e4', kind: 'uuid', page: null };

/** Adds the demo account, which takes any secret and calls no network. Resolves to whether it is there. */
export const addDemo = (): Promise<boolean> =>
  send('save-account', {
    id: crypto.randomUUID(),
    name: 'Demo',
    cloud: 'demo',
    keep: 'session',
    custom: null,
    projects: [],
    secret: { signIn: 'token', token: 'demo' },
  }).then(
    ({ ok }) => ok,
    () => false,
  );
