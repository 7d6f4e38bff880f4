import { describe, expect, test } from 'vitest';
import { originsOf, customFrom } from '../../../src/ui/account/custom-cloud';
import { valuesFrom } from '../../../src/ui/account/form-values';
import { headlineWords } from '../../../src/ui/answer/headline-words';
import { subjectInAddress } from '../../../src/ui/permalink';
import { subjectOf } from '../../../src/ui/subject-of';
import { agoWords, spanWords, utcWords, windowWords } from '../../../src/ui/time-words';
import { whoWords } from '../../../src/ui/trace/who-words';
import { manyTraces, noon, sampleAnswer, sampleTrace } from './sample';

test('a headline counts, names the failures and the last operation', () => {
  const traces = [sampleTrace(), sampleTrace({ id: 'b', rating: 'warning' }), sampleTrace({ id: 'c', rating: 'incident' })];
  expect(headlineWords(sampleAnswer(traces), noon)).toBe('3 traces in the last 7 days · 2 failed · last: resizeServer by alice, 12 min ago');
  expect(headlineWords(sampleAnswer([sampleTrace({ time: null, name: null, user: null })]), noon)).toBe(
    '1 trace in the last 7 days · none failed · last: unreadable by unknown user',
  );
  expect(headlineWords(sampleAnswer(manyTraces(1_200), {}, 'x'), noon)).toContain('The newest 1,200 traces of the last 7 days');
  expect(headlineWords(sampleAnswer([]), noon)).toBe('No traces in the last 7 days');
});

test.each([
  [0, 'just now'],
  [9_999, 'just now'],
  [59_999, '59 s ago'],
  [60_000, '1 min ago'],
  [3_600_000, '1 h ago'],
  [47 * 3_600_000, '47 h ago'],
  [48 * 3_600_000, '2 days ago'],
  [-180_000, 'in 3 min'],
])('%i ms ago is "%s"', (age, words) => expect(agoWords(noon - age, noon)).toBe(words));

test('a window that lost milliseconds to exclusive bounds is still seven days', () => {
  expect(windowWords(noon - 7 * 86_400_000 + 2, noon)).toBe('7 days');
  expect(spanWords(-5)).toBe('0 s');
});

test('a moment that no calendar holds is still told', () => {
  expect(utcWords(1e20)).toBe('100000000000000000000');
});

test('the person behind an agency stands first', () => {
  const user = sampleTrace().user!;
  expect(whoWords({ traceType: null, user: { ...user, assumedBy: { name: 'anna', id: null, domainName: null } } })).toBe('anna acting for alice');
  expect(whoWords({ traceType: null, user: { ...user, name: null } })).toBe('u1');
  expect(whoWords({ user: null, traceType: 'SystemAction' })).toBe('System');
  expect(whoWords({ user: null, traceType: 'ApiCall' })).toBe('unknown user');
});

describe('what a person pastes', () => {
  const uuid = '4f1c9d3e-6a0b-4c52-9b7e-2d8a51f0c6e4';
  test.each([
    [`  ${uuid}\n`, { id: uuid, kind: 'uuid' }],
    [`server ${uuid} is down`, { id: uuid, kind: 'uuid' }],
    ['my-bucket', { id: 'my-bucket', kind: 'text' }],
    ['two words', { id: 'two words', kind: 'text' }],
    [`"${uuid}",`, { id: uuid, kind: 'uuid' }],
    [`instance_id=${uuid}`, { id: uuid, kind: 'uuid' }],
    [`实例ID：${uuid}`, { id: uuid, kind: 'uuid' }],
    [`/v2/servers/${uuid}/action`, { id: uuid, kind: 'uuid' }],
    [`https://console.otc.t-systems.com/ecm/?region=eu-de#/vmDetail?instanceId=${uuid}`, { id: uuid, kind: 'uuid' }],
    [`serverId%3D${uuid}`, { id: uuid, kind: 'uuid' }],
    [uuid.slice(0, 20) + '\u00AD' + uuid.slice(20), { id: uuid, kind: 'uuid' }],
    [`pvc-${uuid}`, { id: `pvc-${uuid}`, kind: 'text' }],
  ])('%j', (text, subject) => expect(subjectOf(text, 'p')).toEqual({ ...subject, page: 'p' }));

  test('is nothing to ask about when it is blank, has several lines, or is longer than a name', () => {
    expect(['', ' \n', 'Traceback:\npassword=hunter2', 'x'.repeat(9_000), 'a line of a log '.repeat(20)].map((text) => subjectOf(text, null))).toEqual([null, null, null, null, null]);
  });

  test('an address names an ID and a console page', () => {
    const page = 'https://console.otc.t-systems.com/ecm/?region=eu-de#/x?id=1';
    expect(subjectInAddress(`?${new URLSearchParams({ id: uuid, page })}`)).toEqual({ id: uuid, kind: 'uuid', page });
    expect(subjectInAddress(`?id=${uuid}`)).toEqual({ id: uuid, kind: 'uuid', page: null });
    const long = `${page}&filter=${'x'.repeat(20_000)}`;
    expect(subjectInAddress(`?${new URLSearchParams({ id: uuid, page: long })}`)?.page).toBe(long);
    expect(subjectInAddress('?page=x')).toBeNull();
    expect(subjectInAddress(`?id=${uuid}&role=trace`)).toEqual({ id: uuid, kind: 'uuid', page: null, role: 'trace' });
    for (const role of ['everything', 'toString', '']) expect(subjectInAddress(`?id=${uuid}&role=${role}`)).toEqual({ id: uuid, kind: 'uuid', page: null });
  });
});

describe('a private cloud', () => {
  const values = { ...valuesFrom(null), cts: ' https://cts.{region}.cloud.example/ ', consoleHosts: 'https://console.cloud.example/ecm\nother.example' };

  test('is read from its fields, and asks for its hosts only', () => {
    const { custom, problems } = customFrom(values);
    expect(problems).toEqual({});
    expect(custom).toEqual({ cts: 'https://cts.{region}.cloud.example', iam: null, consoleHosts: ['console.cloud.example', 'other.example'] });
    expect(originsOf({ ...custom, iam: 'https://iam.cloud.example:8443/v3' })).toEqual([
      'https://*.cloud.example/*',
      'https://iam.cloud.example/*',
      'https://console.cloud.example/*',
      'https://other.example/*',
    ]);
  });

  test.each([
    ['cts', 'http://cts.example.com'],
    ['cts', 'https://user:secret@cts.example.com'],
    ['cts', 'https://cts.example.com/?x=1'],
    ['cts', ''],
    ['iam', 'iam.example.com'],
    ['consoleHosts', 'no host!'],
  ] as const)('%s of %j is a problem told beside its field', (field, typed) => {
    expect(Object.keys(customFrom({ ...values, [field]: typed }).problems)).toEqual([field]);
  });
});
