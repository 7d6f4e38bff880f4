import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { forever } from '../../../src/core/settings';
import { card, pastTimersOf, startConsole, until, type Console } from './console';
import { click, moveTo } from './mouse';
import { ids, stage } from './stage';

const { uuid, hex } = ids;
let site: Console;

const opened = () => site.told.filter(({ kind }) => kind === 'open-card').map(({ payload }) => payload);
const row = (head: string, id: string) => `<table><thead><tr><th>Name</th><th>${head}</th></tr></thead><tr><td>web-1</td><td><span id="it">${id}</span></td></tr></table>`;

/** Rests on the element and waits for the look that follows. */
async function restOn(element: Element): Promise<void> {
  const { left, top, height } = element.getBoundingClientRect();
  await moveTo(left + 30, top + height / 2);
  await pastTimersOf(60);
  await pastTimersOf(60);
}

beforeEach(async () => {
  await page.viewport(1000, 700);
  stage('');
  await moveTo(950, 650);
  site = startConsole();
});
afterEach(() => site.stop.abort());

describe('what hover says and does', () => {
  test('the background hears label, name, parameter and how it was asked', async () => {
    await restOn(stage(row('Instance ID', uuid)));
    expect(opened()).toMatchObject([{ id: uuid, label: 'Instance ID', name: 'web-1', param: null, by: 'hover' }]);
    await restOn(stage(`<p><a id="it" href="/vpc/?x=1#/vpcs?vpcId=${uuid.replace('4', '5')}">vpc-a</a></p>`));
    expect(opened()[1]).toMatchObject({ label: null, name: 'vpc-a', param: 'vpcId', by: 'hover' });
  });

  test.each(['Project ID', 'Account ID', 'User ID', 'Agency ID', 'Job ID', 'Projekt-ID', '项目ID'])('%s: nothing, and nothing told', async (label) => {
    await restOn(stage(row(label, uuid)));
    await restOn(stage(row(label, hex)));
    expect([card(), opened()]).toEqual([null, []]);
  });

  test.each(['Trace ID', 'Request ID'])('%s: a card', async (label) => {
    await restOn(stage(row(label, uuid)));
    expect(card()).not.toBeNull();
  });

  test('a parameter says it where no label does', async () => {
    await restOn(stage(`<p><a id="it" href="#/x?projectId=${uuid}">go to it</a></p>`));
    expect([card(), opened()]).toEqual([null, []]);
  });

  test('asked for, each has its card', async () => {
    const box = stage(row('Project ID', hex)).getBoundingClientRect();
    await click(box.left + 30, box.top + 5, 'right');
    site.notice({ kind: 'show-card', at: 'context', id: null });
    expect(card()).not.toBeNull();
    expect(opened()).toMatchObject([{ id: hex, label: 'Project ID', by: 'ask' }]);
  });

  test('paused: none, though one that is asked for comes', async () => {
    site.notice({ kind: 'settings-changed', settings: { hoverDelay: 50, hoverKey: 'none', pausedUntil: forever } });
    const it = stage(row('ID', uuid));
    await restOn(it);
    expect(card()).toBeNull();
    site.notice({ kind: 'show-card', at: 'pointer', id: null });
    expect(card()).not.toBeNull();
  });
});

describe('what the background knows better', () => {
  test('bare hex waits for its word', async () => {
    let say: (reply: { opens: boolean }) => void = () => {};
    site.answerCards(() => new Promise((resolve) => (say = resolve)));
    await restOn(stage(row('ID', hex)));
    expect([card(), opened().length]).toEqual([null, 1]);
    say({ opens: true });
    await until(() => card() !== null);
    expect(opened()).toHaveLength(1);
  });

  test.each([{ opens: false }, null])('bare hex and the word %o: none', async (reply) => {
    site.answerCards(() => Promise.resolve(reply));
    await restOn(stage(row('ID', hex)));
    expect([card(), opened().length]).toEqual([null, 1]);
  });

  test('a word that comes when the pointer is elsewhere is late', async () => {
    let say: (reply: { opens: boolean }) => void = () => {};
    site.answerCards(() => new Promise((resolve) => (say = resolve)));
    await restOn(stage(row('ID', hex)));
    await moveTo(900, 600);
    say({ opens: true });
    await pastTimersOf(60);
    expect(card()).toBeNull();
  });

  test('others show at once, and go when it says so', async () => {
    let say: (reply: { opens: boolean }) => void = () => {};
    site.answerCards(() => new Promise((resolve) => (say = resolve)));
    await restOn(stage(row('ID', uuid)));
    expect(card()).not.toBeNull();
    say({ opens: false });
    await until(() => card() === null);
  });

  test('a card that a person took up meanwhile stays, and is then one that was asked for: the background must know its subject', async () => {
    let say: (reply: { opens: boolean }) => void = () => {};
    site.answerCards(() => new Promise((resolve) => (say = resolve)));
    await restOn(stage(row('ID', uuid)));
    site.notice({ kind: 'show-card', at: 'pointer', id: null });
    expect(opened()).toHaveLength(1);
    say({ opens: false });
    await pastTimersOf(60);
    expect(card()).not.toBeNull();
    const [first] = opened();
    expect(opened()).toEqual([first, { ...first, by: 'ask' }]);
  });
});
