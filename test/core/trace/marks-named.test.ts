import { describe, expect, test } from 'vitest';
import { marksNamed } from '../../../src/core/trace/marks-named';
import { readTrace } from '../../../src/core/trace/read-trace';

const uuid = (digit: number) => `46b20c38-5c54-4781-9f00-${String(digit).padStart(12, '0')}`;
const hex = (letter: string) => letter.repeat(16) + '0123456789abcdef';
const project = hex('a');
const named = (...entries: object[]) => marksNamed(entries.map((entry, at) => readTrace({ trace_id: `t${at}`, trace_name: 'updateX', time: 1_000_000 - at, ...entry }, at)), project);

describe('the marks of what traces name', () => {
  test('are of their resource IDs and of those inside, the worst of each', () => {
    const database = `${hex('d')}in03`;
    const marks = named(
      { resource_id: uuid(1), request: { volume: uuid(2), instance: database } },
      { resource_id: uuid(1), trace_rating: 'warning', response: JSON.stringify({ id: uuid(3) }) },
      { resource_id: hex('b'), trace_rating: 'incident' },
      { resource_id: uuid(4), trace_name: 'showX' },
    );
    expect(Object.fromEntries(marks)).toEqual({ [uuid(1)]: 'failed', [uuid(2)]: 'changed', [database]: 'changed', [uuid(3)]: 'failed', [hex('b')]: 'incident' });
  });

  test('are of what only a name identifies: buckets, streams, addresses', () => {
    const marks = named(
      { resource_name: 'backups', trace_rating: 'warning' },
      { resource_id: 'my-bucket', resource_name: 'other' },
      { resource_id: project, resource_type: 'all', resource_name: 'rds-main' },
      { resource_id: uuid(1), resource_name: '80.158.1.2' },
      { resource_id: uuid(2), resource_name: 'web-01' },
      { resource_name: 'x' },
      { resource_name: 'n'.repeat(700) },
    );
    expect(Object.fromEntries(marks)).toEqual({ backups: 'failed', 'my-bucket': 'changed', 'rds-main': 'changed', [uuid(1)]: 'changed', '80.158.1.2': 'changed', [uuid(2)]: 'changed' });
  });

  test('are of no project, user or call', () => {
    const call = { trace_id: uuid(8), request_id: uuid(9), request: { project_id: project, user: hex('c'), trace: uuid(8), request: uuid(9).toUpperCase() } };
    expect(named({ ...call, resource_id: project }, { resource_id: uuid(1), resource_type: 'all' }, { resource_id: '-', resource_name: project })).toEqual([]);
  });

  test('are in small letters, as pages mostly write what CTS may have in capitals', () => {
    expect(named({ resource_id: 'ABCDEF01-5C54-4781-9F00-ABCDEFABCDEF' })).toEqual([['abcdef01-5c54-4781-9f00-abcdefabcdef', 'changed']]);
  });

  test('are of 5,000 at most, of the newest traces', () => {
    const marks = named(...Array.from({ length: 5_100 }, (_, at) => ({ resource_id: uuid(at) })));
    expect([marks.length, marks[0]?.[0], marks.at(-1)?.[0]]).toEqual([5_000, uuid(0), uuid(4_999)]);
  });
});
