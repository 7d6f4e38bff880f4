import { expect, test } from 'vitest';
import { changeWords } from '../../../src/ui/changes/change-words';
import { noon, sampleTrace } from './sample';

const minute = 60_000;
const joined = (name: string, rating: 'normal' | 'warning' | 'incident', ago: number) => ({
  trace: sampleTrace({ key: name, id: name, name, rating, isReadOnly: null, time: noon - ago * minute }),
  by: 'id' as const,
});

test('a mark is told by the newest trace that earned it, not by the newest of all', () => {
  const found = [joined('startServer', 'normal', 1), joined('resizeServer', 'warning', 5), joined('stopServer', 'warning', 9), joined('deleteServer', 'incident', 20)];
  expect(changeWords({ mark: 'incident', found }, noon)).toEqual({ last: 'deleteServer by alice, 20 min ago', how: null, more: '+3' });
  expect(changeWords({ mark: 'failed', found: found.slice(0, 3) }, noon).last).toBe('resizeServer by alice, 5 min ago');
  expect(changeWords({ mark: 'changed', found: [joined('showServer', 'normal', 1), joined('startServer', 'normal', 2)] }, noon).last).toBe('startServer by alice, 2 min ago');
  expect(changeWords({ mark: null, found: [joined('showServer', 'normal', 1)] }, noon)).toEqual({ last: 'showServer by alice, 1 min ago', how: null, more: null });
});
