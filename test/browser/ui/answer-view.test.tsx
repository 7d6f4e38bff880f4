import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { failureKinds } from '../../../src/core/failure';
import { AnswerView } from '../../../src/ui/answer/AnswerView';
import type { LookupControls, LookupState } from '../../../src/ui/lookup-machine';
import { mount } from './mount';
import { manyTraces, noControls, otherPlace, sampleAnswer, samplePlace, sampleState, sampleTrace } from './sample';
import { incident, mixed, unreadable } from './states';

const show = (change: Partial<LookupState>, controls: Partial<LookupControls> = {}, onMend = vi.fn()) => {
  mount(<AnswerView state={sampleState(change)} controls={{ ...noControls, ...controls }} onMend={onMend} />);
  return onMend;
};
const rows = () => [...document.querySelectorAll<HTMLElement>('ul[aria-label=Traces] > li[data-trace-id]')];
const attributes = (element: Element) => ({ ...(element as HTMLElement).dataset });

describe('an answer', () => {
  test('lists every trace with its id and rating, unreadable ones included', async () => {
    show({ answer: sampleAnswer(mixed) });
    await expect.element(page.getByRole('list', { name: 'Traces' })).toBeVisible();
    expect(rows().map(attributes)).toEqual(mixed.map(({ key, rating }) => ({ traceId: key, rating })));
    expect(rows()[2]?.textContent).toContain('Unreadable');
  });

  test('counts a row out of view as high as one in view, whatever that is', async () => {
    const height = (row: HTMLElement | undefined) => Math.round(row?.getBoundingClientRect().height ?? 0);
    const larger = document.head.appendChild(document.createElement('style'));
    larger.textContent = '.trace-head { padding-block: 40px }';
    show({ answer: sampleAnswer(manyTraces(200)) });
    // Rows get their real height when they are first painted.
    await expect.poll(() => height(rows()[0])).toBeGreaterThan(60);
    await expect.poll(() => height(rows().at(-1))).toBe(height(rows()[0]));
    larger.remove();
  });

  test('says what it covers, in words and attributes', () => {
    show({ answer: sampleAnswer(manyTraces(37)) });
    const coverage = page.getByRole('status', { name: 'Coverage' }).element();
    expect(attributes(coverage)).toEqual({
      from: String(sampleAnswer([]).coverage.from),
      to: String(sampleAnswer([]).coverage.to),
      region: 'eu-de',
      project: samplePlace.projectId,
      api: 'v3',
      loaded: '37',
      shown: '37',
      complete: 'true',
    });
    expect(coverage.textContent).toMatch(/^7 days: .*eu-de · eu-de_team.*CTS v3.*all 37 of the window \(1 page\).*asked .*last minutes/);
    expect(coverage.textContent).not.toContain('Demo data');
  });

  test('never passes a part of the window off as the whole', () => {
    show({ answer: sampleAnswer(manyTraces(200), {}, 'trace-199') });
    const coverage = page.getByRole('status', { name: 'Coverage' }).element();
    expect(coverage.getAttribute('data-complete')).toBe('false');
    expect(coverage.textContent).toContain('200 loaded, older ones exist');
    expect(document.querySelector('h2')?.textContent).toMatch(/^The newest 200 traces of the last 7 days · 20 failed · last: operation0 by alice, /);
  });

  test('marks demo data', () => {
    show({ answer: sampleAnswer(mixed, { place: { ...samplePlace, cloud: 'demo' } }) });
    expect(page.getByRole('status', { name: 'Coverage' }).element().textContent).toContain('Demo data: not from your cloud');
  });

  test('tells severity, who, where from and why at a glance, with the exact UTC time at hand', () => {
    show({ answer: sampleAnswer([incident, sampleTrace({ user: null, traceType: 'SystemAction' })]) });
    const [first, second] = rows();
    for (const words of ['rebuildServer', 'Incident', '500', 'night.operator acting for alice', '203.0.113.9', 'ECS · server', 'Error state'])
      expect(first?.textContent).toContain(words);
    expect(second?.textContent).toContain('System');
    expect(first?.querySelector('time')?.title).toBe('2026-09-01 11:48:00.000 UTC');
  });

  test.each([200, 1_000])('keeps all of %i traces in the document', (count) => {
    show({ answer: sampleAnswer(manyTraces(count)) });
    expect(rows()).toHaveLength(count);
    expect(new Set(rows().map((row) => row.dataset.traceId)).size).toBe(count);
  });

  test('keeps an opened trace open when a page is added', async () => {
    show({ answer: sampleAnswer(manyTraces(3), {}, 'trace-2') });
    await userEvent.click(page.getByRole('button', { name: 'operation1' }));
    show({ answer: sampleAnswer(manyTraces(6)) });
    expect(rows()).toHaveLength(6);
    expect(rows()[1]?.querySelector('dl')).not.toBeNull();
  });
});

describe('the detail', () => {
  test('opens and closes from the keyboard alone', async () => {
    show({ answer: sampleAnswer([incident]) });
    const button = page.getByRole('button', { name: 'rebuildServer' });
    expect(document.querySelector('dl')).toBeNull();
    (button.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(button).toHaveAttribute('aria-expanded', 'true');
    expect(document.getElementById(button.element().getAttribute('aria-controls') ?? '')?.textContent).toContain('op_service');
    await userEvent.keyboard(' ');
    await expect.element(button).toHaveAttribute('aria-expanded', 'false');
    expect(document.querySelector('dl')).toBeNull();
  });

  test('masks secrets, cuts long values and shows them on request', async () => {
    show({ answer: sampleAnswer([incident]) });
    await userEvent.click(page.getByRole('button', { name: 'rebuildServer' }));
    document.querySelector<HTMLElement>('.raw summary')?.click();
    await expect.poll(() => document.querySelector('pre')?.textContent).toContain('adminPass');
    expect(document.querySelector('.json')?.textContent).toContain('adminPass');
    expect(document.body.textContent).not.toContain('secret-0');
    expect(document.body.textContent).not.toContain('x'.repeat(600));
    await userEvent.click(page.getByRole('button', { name: 'Show all 600 characters' }));
    expect(document.body.textContent).toContain('x'.repeat(600));
  });

  test('walks the JSON tree with the keyboard', async () => {
    show({ answer: sampleAnswer([incident]) });
    await userEvent.click(page.getByRole('button', { name: 'rebuildServer' }));
    const deep = [...document.querySelectorAll<HTMLElement>('.json summary')].find(({ textContent }) => textContent?.startsWith('tags'));
    expect(deep?.parentElement?.textContent).not.toContain('"a"');
    deep?.focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => deep?.parentElement?.textContent).toContain('"a"');
  });

  test('links to the console only where the trace has a link', async () => {
    show({ answer: sampleAnswer([incident, sampleTrace({ id: 'b', name: 'other' })]) });
    await userEvent.click(page.getByRole('button', { name: 'rebuildServer' }));
    await userEvent.click(page.getByRole('button', { name: 'other' }));
    expect([...document.querySelectorAll('.detail a')].map((link) => link.getAttribute('href'))).toEqual([incident.consoleUrl]);
  });

  test('shows an unreadable trace with its raw text', async () => {
    show({ answer: sampleAnswer([unreadable]) });
    await userEvent.click(page.getByRole('button', { name: 'Unreadable trace' }));
    expect(document.querySelector('pre')?.textContent).toBe(unreadable.raw);
  });

  test('takes markup in any field for text', async () => {
    const evil = '<img src=x onerror="globalThis.wasHit=1"><script>globalThis.wasHit=1</script>';
    const user = { name: evil, id: evil, domainName: evil, domainId: evil, accessKeyId: evil, type: evil, isRoot: null, invokedBy: [evil] };
    const texts = { name: evil, serviceType: evil, resourceType: evil, resourceName: evil, resourceId: evil, traceType: evil, sourceIp: evil };
    const trace = sampleTrace({
      ...texts,
      id: evil,
      key: evil,
      rating: 'warning',
      user: { ...user, assumedBy: { name: evil, id: evil, domainName: evil } },
      code: evil,
      apiVersion: evil,
      requestId: evil,
      message: evil,
      location: evil,
      reason: evil,
      request: { kind: 'json', value: { [evil]: [evil] } },
      response: { kind: 'text', text: evil },
      raw: { [evil]: evil },
    });
    show({ answer: sampleAnswer([trace, { ...unreadable, unreadable: evil, raw: evil }], { place: { ...samplePlace, region: evil, accountName: evil } }) });
    for (const row of rows()) row.querySelector('button')?.click();
    await expect.poll(() => document.querySelectorAll('.detail')).toHaveLength(2);
    for (const closed of document.querySelectorAll('summary')) if (!closed.parentElement?.hasAttribute('open')) closed.click();
    await expect.poll(() => document.querySelectorAll('pre')).toHaveLength(2);
    expect(document.querySelector('main')!.querySelectorAll('img, script')).toHaveLength(0);
    expect('wasHit' in globalThis).toBe(false);
    expect(rows()[0]?.dataset.traceId).toBe(evil);
  });
});

describe('older pages', () => {
  test('can be asked for exactly while there are any', async () => {
    const loadMore = vi.fn();
    const loadAll = vi.fn();
    show({ answer: sampleAnswer(manyTraces(3), {}, 'trace-2') }, { loadMore, loadAll });
    await userEvent.click(page.getByRole('button', { name: 'Load more' }));
    await userEvent.click(page.getByRole('button', { name: 'Load all' }));
    expect([loadMore, loadAll].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
    show({ answer: sampleAnswer(manyTraces(3)) });
    expect(page.getByRole('button', { name: /Load/ }).elements()).toHaveLength(0);
  });

  test('show their progress and can be cancelled', async () => {
    const cancel = vi.fn();
    show({ answer: sampleAnswer(manyTraces(600), {}, 'trace-599'), doing: 'load-all' }, { cancel });
    expect(document.body.textContent).toContain('600 loaded…');
    await userEvent.click(page.getByRole('button', { name: 'Cancel' }));
    expect(cancel).toHaveBeenCalledOnce();
  });

  test('that fail leave what is shown, with the failure below it', () => {
    show({ answer: sampleAnswer(manyTraces(3), {}, 'trace-2'), trouble: { failure: { kind: 'timeout' }, during: 'load-more' } });
    const alert = page.getByRole('alert').element();
    expect(rows()).toHaveLength(3);
    expect(rows()[2]!.compareDocumentPosition(alert) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  });
});

describe('no answer', () => {
  test.each(failureKinds.filter((kind) => kind !== 'waiting' && kind !== 'superseded'))('%s is an alert with its kind', (kind) => {
    show({ trouble: { failure: { kind, requestId: '0123456789abcdef' }, during: 'look-up' } });
    const alert = page.getByRole('alert').element();
    expect((alert as HTMLElement).dataset.error).toBe(kind);
    expect(alert.querySelector('button')).not.toBeNull();
    expect(alert.textContent).toContain('0123456789abcdef');
    expect(document.querySelector('[aria-label=Coverage]')).toBeNull();
  });

  test('a spent budget is a wait, not an alarm', () => {
    show({ trouble: { failure: { kind: 'waiting', retryAt: Date.now() + 30_000 }, during: 'look-up' } });
    expect(document.querySelector('[role=alert]')).toBeNull();
    expect(document.querySelector('[role=status][data-waiting]')?.textContent).toMatch(/by itself in (30|29) s/);
  });

  test('a mending button says what it mends, retry goes the short way', async () => {
    const retry = vi.fn();
    const failure = { kind: 'permission-missing', origins: ['https://cts.example.com/*'] } as const;
    const onMend = show({ trouble: { failure: { ...failure, origins: [...failure.origins] }, during: 'look-up' } }, { retry });
    await userEvent.click(page.getByRole('button', { name: 'Allow access' }));
    expect(onMend).toHaveBeenCalledExactlyOnceWith('grant', { kind: 'permission-missing', origins: ['https://cts.example.com/*'] });
    await userEvent.click(page.getByRole('button', { name: 'Ask again' }));
    expect(retry).toHaveBeenCalledOnce();
  });

  test('offers the places that could be asked', async () => {
    const choosePlace = vi.fn();
    show({ trouble: { failure: { kind: 'no-project', places: [samplePlace, otherPlace] }, during: 'look-up' } }, { choosePlace });
    await userEvent.click(page.getByRole('button', { name: 'eu-nl' }));
    expect(choosePlace).toHaveBeenCalledExactlyOnceWith({ accountId: 'a1', projectId: otherPlace.projectId });
  });

  test('a refresh that fails keeps the traces', () => {
    show({ answer: sampleAnswer(manyTraces(3)), trouble: { failure: { kind: 'offline' }, during: 'refresh' } });
    expect(rows()).toHaveLength(3);
    expect(document.querySelector('[role=alert]')).not.toBeNull();
  });

  test('nothing found says how far it looked and is no failure', () => {
    show({ answer: sampleAnswer([]) });
    const empty = document.querySelector('[data-empty]');
    for (const words of ['7 days', 'eu-de_team', 'central region', 'OBS', 'creation failed', 'tracker']) expect(empty?.textContent).toContain(words);
    expect(document.querySelector('[role=alert]')).toBeNull();
    expect(page.getByRole('status', { name: 'Coverage' }).element().getAttribute('data-loaded')).toBe('0');
  });

  test('asking shows its shape at once and claims no coverage', () => {
    show({ doing: 'look-up' });
    expect(document.querySelector('.answer')?.getAttribute('aria-busy')).toBe('true');
    expect(document.querySelector('.skeleton')).not.toBeNull();
    expect(document.querySelector('[aria-label=Coverage]')).toBeNull();
  });
});
