import type { Answer, LookupReply, Subject } from '../core/lookup';
import { send } from './send';

/** Where a person chose to ask. */
interface ChosenPlace {
  accountId: string;
  projectId: string;
}

/** The lookup messages of one surface, as its view calls them. `surface`: a name of its own, so that only its own newer lookup replaces one. */
export const askLookups = (surface: string) => ({
  lookUp: (question: { subject: Subject; place: ChosenPlace | null; refresh: boolean }): Promise<LookupReply> =>
    send('look-up', { surface, ...question }),

  loadMore: ({ subject, coverage, next }: Answer): Promise<LookupReply> => {
    const { place, from, to, askedBy } = coverage;
    const { accountId, projectId } = place;
    return send('load-more', { surface, subject, place: { accountId, projectId }, from, to, next: next ?? '', askedBy });
  },

  cancel: (): void => void send('cancel', { surface }).catch(() => undefined),
});
