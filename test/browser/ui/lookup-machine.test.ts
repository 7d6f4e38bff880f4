import { describe, expect, test, vi } from 'vitest';
import type { Answer, LookupReply, Subject } from '../../../src/core/lookup';
import { loadAllCap, startLookup, type LookupState } from '../../../src/ui/lookup-machine';
import { manyTraces, otherPlace, sampleAnswer, samplePlace, sampleTrace } from './sample';

const subject = (id: string): Subject => ({ id, kind: 'uuid', page: null });
const reply = (answer: Answer, isStale = false): LookupReply => ({ kind: 'answer', answer, isStale, places: [samplePlace, otherPlace] });
const refusal = (kind: 'timeout' | 'superseded' | 'waiting'): LookupReply => ({ kind: 'failure', failure: { kind } });

/** A background that answers when told to; calls are answered in any order by their number. */
function surface() {
  const calls: { ask: string; what: unknown; answer: (reply: LookupReply) => Promise<void>; fail: () => Promise<void> }[] = [];
  const call = (ask: string) => (what: unknown) =>
    new Promise<LookupReply>((resolve, reject) => {
      const settled = (settle: () => void) => async () => {
        settle();
        await new Promise((turn) => setTimeout(turn));
      };
      calls.push({ ask, what, answer: (given) => settled(() => resolve(given))(), fail: settled(() => reject(new Error('gone'))) });
    });
  let state: LookupState | null = null;
  const cancel = vi.fn();
  const controls = startLookup({ lookUp: call('lookUp'), loadMore: call('loadMore'), cancel }, (shown) => (state = shown));
  return { controls, calls, cancel, shown: () => state!, ids: () => state!.answer?.traces.map(({ id }) => id) ?? null };
}

const idsOf = (count: number, from = 0) => manyTraces(count, from).map(({ id }) => id);

describe('looking up', () => {
  test('shows the answer and the places', async () => {
    const { controls, calls, shown, ids } = surface();
    void controls.lookUp(subject('a'));
    expect(shown()).toMatchObject({ doing: 'look-up', answer: null, subject: { id: 'a' } });
    await calls[0]!.answer(reply(sampleAnswer(manyTraces(2))));
    expect(ids()).toEqual(idsOf(2));
    expect(shown()).toMatchObject({ doing: null, trouble: null, places: [samplePlace, otherPlace] });
    expect(calls).toHaveLength(1);
  });

  test('the newest wins, whichever answer comes last', async () => {
    const { controls, calls, shown, ids } = surface();
    void controls.lookUp(subject('a'));
    void controls.lookUp(subject('b'));
    await calls[1]!.answer(reply(sampleAnswer(manyTraces(1))));
    await calls[0]!.answer(reply(sampleAnswer(manyTraces(9))));
    expect(shown().subject?.id).toBe('b');
    expect(ids()).toEqual(idsOf(1));
  });

  test('what an older one reports is not heard', async () => {
    const { controls, calls, shown } = surface();
    void controls.lookUp(subject('a'));
    void controls.lookUp(subject('b'));
    await calls[0]!.answer(refusal('timeout'));
    expect(shown()).toMatchObject({ doing: 'look-up', trouble: null });
  });

  test('a stale answer is shown at once and asked again', async () => {
    const { controls, calls, shown, ids } = surface();
    void controls.lookUp(subject('a'));
    await calls[0]!.answer(reply(sampleAnswer(manyTraces(2)), true));
    expect(ids()).toEqual(idsOf(2));
    expect(shown().doing).toBe('refresh');
    expect(calls[1]?.what).toMatchObject({ subject: { id: 'a' }, refresh: true });
    await calls[1]!.answer(reply(sampleAnswer(manyTraces(3))));
    expect(ids()).toEqual(idsOf(3));
    expect(shown().doing).toBeNull();
  });

  test('a refresh that fails keeps the traces and says so', async () => {
    const { controls, calls, shown, ids } = surface();
    void controls.lookUp(subject('a'));
    await calls[0]!.answer(reply(sampleAnswer(manyTraces(2))));
    void controls.refresh();
    await calls[1]!.answer(refusal('timeout'));
    expect(ids()).toEqual(idsOf(2));
    expect(shown().trouble).toEqual({ failure: { kind: 'timeout' }, during: 'refresh' });
    void controls.retry();
    expect(shown()).toMatchObject({ doing: 'refresh', trouble: null });
  });

  test('another place is another question: it shows none of the first place’s traces', async () => {
    const { controls, calls, shown } = surface();
    void controls.lookUp(subject('a'));
    await calls[0]!.answer(reply(sampleAnswer(manyTraces(2))));
    void controls.choosePlace(otherPlace);
    expect(shown()).toMatchObject({ answer: null, doing: 'look-up', places: [samplePlace, otherPlace] });
    expect(calls[1]?.what).toMatchObject({ place: { projectId: otherPlace.projectId }, refresh: false });
  });

  test('a superseded or cancelled one is quiet', async () => {
    const { controls, calls, shown, cancel } = surface();
    void controls.lookUp(subject('a'));
    await calls[0]!.answer(refusal('superseded'));
    expect(shown()).toMatchObject({ doing: null, trouble: null });
    void controls.retry();
    controls.cancel();
    expect(cancel).toHaveBeenCalledOnce();
    await calls[1]!.answer(reply(sampleAnswer(manyTraces(2))));
    expect(shown()).toMatchObject({ doing: null, answer: null });
  });

  test('a background that is gone is a failure like any other', async () => {
    const { controls, calls, shown } = surface();
    void controls.lookUp(subject('a'));
    await calls[0]!.fail();
    expect(shown().trouble?.failure.kind).toBe('timeout');
  });
});

describe('older pages', () => {
  async function withFirstPage() {
    const made = surface();
    void made.controls.lookUp(subject('a'));
    await made.calls[0]!.answer(reply(sampleAnswer(manyTraces(2), {}, 'trace-1')));
    return made;
  }

  test('are added, counted and never doubled', async () => {
    const { controls, calls, shown, ids } = await withFirstPage();
    void controls.loadMore();
    expect(calls[1]).toMatchObject({ ask: 'loadMore', what: { next: 'trace-1' } });
    await calls[1]!.answer(reply(sampleAnswer(manyTraces(2, 1))));
    expect(ids()).toEqual(idsOf(3));
    expect(shown().answer).toMatchObject({ next: null, coverage: { pages: 2, isComplete: true } });
  });

  test('that fail leave what is shown; retry goes on at the same page', async () => {
    const { controls, calls, shown, ids } = await withFirstPage();
    void controls.loadMore();
    await calls[1]!.answer(refusal('timeout'));
    expect(ids()).toEqual(idsOf(2));
    expect(shown()).toMatchObject({ doing: null, trouble: { during: 'load-more' } });
    void controls.retry();
    expect(calls[2]).toMatchObject({ ask: 'loadMore', what: { next: 'trace-1' } });
  });

  test('all of them are loaded one after the other, and a failure halfway loses none', async () => {
    const { controls, calls, shown, ids } = await withFirstPage();
    void controls.loadAll();
    await calls[1]!.answer(reply(sampleAnswer(manyTraces(2, 2), {}, 'trace-3')));
    expect(shown()).toMatchObject({ doing: 'load-all' });
    expect(calls[2]?.what).toMatchObject({ next: 'trace-3' });
    await calls[2]!.answer(refusal('waiting'));
    expect(ids()).toEqual(idsOf(4));
    void controls.retry();
    await calls[3]!.answer(reply(sampleAnswer(manyTraces(1, 4))));
    expect(ids()).toEqual(idsOf(5));
    expect(shown()).toMatchObject({ doing: null, trouble: null });
    expect(calls).toHaveLength(4);
  });

  test('all of them end at the cap', async () => {
    const { controls, calls, shown } = await withFirstPage();
    void controls.loadAll();
    await calls[1]!.answer(reply(sampleAnswer(manyTraces(loadAllCap, 2), {}, 'more')));
    expect(calls).toHaveLength(2);
    expect(shown()).toMatchObject({ doing: null, answer: { next: 'more', coverage: { isComplete: false } } });
  });

  test('cancelled, those that came stay', async () => {
    const { controls, calls, shown, ids } = await withFirstPage();
    void controls.loadAll();
    await calls[1]!.answer(reply(sampleAnswer(manyTraces(2, 2), {}, 'trace-3')));
    controls.cancel();
    await calls[2]!.answer(reply(sampleAnswer(manyTraces(2, 4), {}, 'trace-5')));
    expect(ids()).toEqual(idsOf(4));
    expect(shown().doing).toBeNull();
    expect(calls).toHaveLength(3);
  });

  test('stay when the answer is refreshed, and paging goes on behind them', async () => {
    const { controls, calls, shown, ids } = await withFirstPage();
    void controls.loadMore();
    await calls[1]!.answer(reply(sampleAnswer(manyTraces(2, 2), {}, 'trace-3')));
    void controls.refresh();
    const fresh = sampleTrace({ id: 'fresh', time: sampleTrace().time! + 3_600_000 });
    await calls[2]!.answer(reply(sampleAnswer([fresh, ...manyTraces(1)], {}, 'trace-0')));
    expect(ids()).toEqual(['fresh', ...idsOf(4)]);
    expect(shown().answer).toMatchObject({ next: 'trace-3', coverage: { isComplete: false } });
  });

  test('a refresh that does not reach the traces on show goes on through the gap', async () => {
    const { controls, calls, shown } = await withFirstPage();
    void controls.refresh();
    await calls[1]!.answer(reply(sampleAnswer([sampleTrace({ id: 'new' })], {}, 'new')));
    expect(shown().answer?.next).toBe('new');
  });

  test('a trace without an ID does not stand twice after a refresh', async () => {
    const { controls, calls, shown } = surface();
    const nameless = sampleTrace({ id: null, key: 'made-up-1', raw: 'broken' });
    void controls.lookUp(subject('a'));
    await calls[0]!.answer(reply(sampleAnswer([nameless])));
    void controls.refresh();
    await calls[1]!.answer(reply(sampleAnswer([nameless])));
    expect(shown().answer?.traces).toHaveLength(1);
  });
});
