import { expect, test } from 'vitest';
import type { Account } from '../../src/core/account';
import { accountsFor } from '../../src/core/accounts-for';
import { readConsolePage } from '../../src/core/console-page/read-console-page';

const account = (id: string, cloud: Account['cloud'], consoleHosts: string[] = []): Account => ({
  id,
  name: id,
  cloud,
  signIn: 'token',
  keep: 'session',
  projects: [],
  custom: cloud === 'custom' ? { cts: 'https://cts.example.org', iam: null, consoleHosts } : null,
});
const otc = account('otc', 'otc');
const huawei = account('huawei', 'huawei');
const demo = account('demo', 'demo');
const [mine, yours] = [account('mine', 'custom', ['console.mine.example']), account('yours', 'custom', ['console.yours.example'])];
const page = (host: string) => readConsolePage(`https://${host}/ecm/?region=eu-de`, ['console.mine.example', 'console.yours.example']);

test.each([
  ['the accounts of its cloud', 'console.otc.t-systems.com', [otc, huawei, demo], [otc]],
  ['the account of its very console, where it is private', 'console.yours.example', [otc, mine, yours, demo], [yours]],
  ['the demo account, where no other has that cloud', 'console.otc.t-systems.com', [huawei, mine, demo], [demo]],
  ['none, where there is no such account and no demo', 'console.otc.t-systems.com', [huawei], []],
  ['all, where no cloud is known', 'tickets.example.org', [otc, huawei, mine, demo], [otc, huawei, mine, demo]],
])('a page is spoken for by %s', (_what, host, accounts, able) => expect(accountsFor(page(host), accounts)).toEqual(able));

test('no page is spoken for by all', () => expect(accountsFor(null, [otc, demo])).toEqual([otc, demo]));
