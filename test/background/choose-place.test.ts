import { describe, expect, test } from 'vitest';
import { choosePlace, type PlaceQuestion } from '../../src/background/choose-place';
import type { ListedAccount } from '../../src/core/account';
import { readConsolePage } from '../../src/core/console-page/read-console-page';

const account = (id: string, more: Partial<ListedAccount> = {}): ListedAccount => ({
  id,
  name: id,
  cloud: 'otc',
  signIn: 'token',
  keep: 'session',
  state: 'ready',
  custom: null,
  projects: [
    { id: `${id}-de-sub`, name: 'eu-de_team', region: 'eu-de' },
    { id: `${id}-de`, name: 'eu-de', region: 'eu-de' },
    { id: `${id}-nl`, name: 'eu-nl', region: 'eu-nl' },
  ],
  ...more,
});

const otc = (query: string) => readConsolePage(`https://console.otc.t-systems.com/ecm/?${query}#/ecs/manager/vmList`);

const ask = (question: Partial<PlaceQuestion>) =>
  choosePlace({ accounts: [account('a')], page: null, hasPage: question.page !== undefined, wanted: null, last: null, ...question });

const chosen = (question: Partial<PlaceQuestion>) => {
  const choice = ask(question);
  return choice.ok ? choice.value.place.projectId : choice.failure.kind;
};

describe('a page decides', () => {
  test('its region, and there the region’s own project before sub-projects', () => {
    expect(chosen({ page: otc('region=eu-de') })).toBe('a-de');
    expect(chosen({ page: otc('region=eu-nl') })).toBe('a-nl');
  });

  test('its project, where the address names one', () => {
    const page = otc('region=eu-de');
    expect(chosen({ page: page && { ...page, projectId: 'a-de-sub' } })).toBe('a-de-sub');
  });

  test('its cloud: an account of another cloud is never asked', () => {
    expect(chosen({ accounts: [account('h', { cloud: 'huawei' })], page: otc('region=eu-de') })).toBe('no-account');
  });

  test('a legacy region name means the region of today', () => {
    const page = readConsolePage('https://console.huaweicloud.com/vpc/?region=southchina#/vpc/vpcmanager/eips');
    const projects = [{ id: 'south', name: 'cn-south-1', region: 'cn-south-1' }];
    expect(chosen({ accounts: [account('h', { cloud: 'huawei', projects })], page })).toBe('south');
  });

  test('an unknown console is not guessed at, but names what could be asked', () => {
    const page = readConsolePage('https://example.com/?region=eu-de');
    const choice = ask({ page, hasPage: true });
    expect(choice.ok ? null : choice.failure).toMatchObject({ kind: 'unknown-console', places: [{}, {}, {}] });
  });

  test('a page without a region is not guessed at where there are several', () => {
    expect(chosen({ page: otc('locale=en-us') })).toBe('no-project');
    const [, main] = account('a').projects;
    expect(chosen({ accounts: [account('a', { projects: main ? [main] : [] })], page: otc('locale=en-us') })).toBe('a-de');
  });

  test('a region without a project says so, with the region', () => {
    const choice = ask({ page: otc('region=eu-xx') });
    expect(choice.ok ? null : choice.failure).toMatchObject({ kind: 'no-project', detail: 'eu-xx' });
  });
});

describe('a person decides', () => {
  test('what was chosen beats the page', () => {
    expect(chosen({ page: otc('region=eu-de'), wanted: { accountId: 'a', projectId: 'a-nl' } })).toBe('a-nl');
  });

  test('of two accounts for one region, the one used last', () => {
    const accounts = [account('a'), account('b')];
    expect(chosen({ accounts, page: otc('region=eu-de'), last: { accountId: 'b', projectId: 'b-de' } })).toBe('b-de');
    expect(chosen({ accounts, page: otc('region=eu-de'), last: { accountId: 'a', projectId: 'a-de' } })).toBe('a-de');
  });

  test('an account that can answer comes before one that is locked', () => {
    const accounts = [account('a', { state: 'locked' }), account('b')];
    expect(chosen({ accounts, page: otc('region=eu-de'), last: { accountId: 'a', projectId: 'a-de' } })).toBe('b-de');
  });
});

describe('without a page', () => {
  test('the one place there is, else the last one, else the person is asked', () => {
    const [, main] = account('a').projects;
    expect(chosen({ accounts: [account('a', { projects: main ? [main] : [] })] })).toBe('a-de');
    expect(chosen({ last: { accountId: 'a', projectId: 'a-nl' } })).toBe('a-nl');
    expect(chosen({})).toBe('unknown-console');
  });

  test('no account at all is its own answer', () => expect(chosen({ accounts: [] })).toBe('no-account'));
});

test('the demo account answers for any console that no other account speaks for', () => {
  const demo = account('d', { cloud: 'demo', projects: [{ id: 'demo', name: 'demo-1', region: 'demo-1' }] });
  expect(chosen({ accounts: [demo], page: otc('region=eu-de') })).toBe('demo');
  expect(chosen({ accounts: [demo, account('a')], page: otc('region=eu-de') })).toBe('a-de');
});
