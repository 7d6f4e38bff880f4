import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Account } from '../../src/core/account';
import { knownIdsOf, learnIds } from '../../src/core/known-ids';

const account: Account = { id: 'a', name: 'a', cloud: 'otc', signIn: 'token', keep: 'session', projects: [{ id: 'p1', name: 'eu-de', region: 'eu-de' }], custom: null };

test('accounts tell their projects, holders and users, also those that know neither yet', () => {
  const other: Account = { ...account, projects: [], domainIds: ['d1', 'd2'], userIds: ['u1'] };
  expect(knownIdsOf([account, other])).toEqual({ projects: ['p1'], domains: ['d1', 'd2'], users: ['u1'] });
});

test('what is told is kept once, in order, and never more than twenty of a kind', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ domainIds: fc.array(fc.string({ maxLength: 3 })), userIds: fc.array(fc.string({ maxLength: 3 })) })), (tellings) => {
      const learned = tellings.reduce(learnIds, account);
      for (const kind of ['domainIds', 'userIds'] as const) {
        const told = [...new Set(tellings.flatMap((telling) => telling[kind]))].filter((id) => id !== '');
        expect(learned[kind] ?? []).toEqual(told.slice(0, 20));
      }
    }),
  );
});

test('nothing new is the very same account; what is too long to be an ID is none', () => {
  const known = learnIds(account, { domainIds: ['d'], userIds: ['u'] });
  expect(learnIds(known, { domainIds: ['d'], userIds: [] })).toBe(known);
  expect(learnIds(account, { domainIds: ['d'.repeat(201)], userIds: [] })).toBe(account);
});
