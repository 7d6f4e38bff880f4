import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { LookupReply } from '../../../src/core/lookup';
import { AnswerView } from '../../../src/ui/answer/AnswerView';
import type { LookupAsks } from '../../../src/ui/lookup-machine';
import { useLookup } from '../../../src/ui/use-lookup';
import { mount } from './mount';
import { manyTraces, sampleAnswer, sampleState } from './sample';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function Surface({ asks }: { asks: LookupAsks }) {
  const [state, controls] = useLookup(asks);
  return (
    <>
      <button type="button" id="ask" onClick={() => void controls.lookUp(sampleState().subject!)} />
      <AnswerView state={state} controls={controls} onMend={() => undefined} />
    </>
  );
}

test('a spent budget is tried again by itself at its time, not before', async () => {
  const replies: LookupReply[] = [
    { kind: 'failure', failure: { kind: 'waiting', retryAt: Date.now() + 20_000 } },
    { kind: 'answer', answer: sampleAnswer(manyTraces(2)), isStale: false, places: [] },
  ];
  const lookUp = vi.fn(async () => replies.shift()!);
  const root = mount(<Surface asks={{ lookUp, loadMore: vi.fn(), cancel: vi.fn() }} />);
  root.querySelector<HTMLElement>('#ask')?.click();
  await vi.advanceTimersByTimeAsync(100);
  expect(root.querySelector('[data-waiting]')).not.toBeNull();
  await vi.advanceTimersByTimeAsync(19_000);
  expect(lookUp).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(lookUp).toHaveBeenCalledTimes(2);
  expect(root.querySelectorAll('[data-trace-id]')).toHaveLength(2);
});
