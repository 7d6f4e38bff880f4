import { describe, expect, test } from 'vitest';
import { type Failure, failureKinds } from '../../src/core/failure';
import { wordsFor } from '../../src/core/failure-words';
import errors from '../fixtures/errors.json' with { type: 'json' };

const now = Date.UTC(2026, 7, 1);
const place = { accountId: 'a', accountName: 'A', cloud: 'otc' as const, region: 'eu-de', projectId: 'p', projectName: 'eu-de' };
const full = {
  detail: 'its words', status: 418, code: 'XXX.0001', requestId: 'r-1', host: 'cts.example.com', retryAt: now + 20_000,
  skewMs: 1_200_000, origins: ['https://cts.example.com/*'], places: [place], accountId: 'a',
};

describe('every kind', () => {
  test.each(failureKinds)('%s reads well with all facts and with none', (kind) => {
    for (const failure of [{ kind }, { kind, ...full }] as Failure[]) {
      const { title, sentence, mend } = wordsFor(failure, now);
      expect(title).toMatch(/^[A-Z][^.]*[^.!]$/);
      expect(sentence).toMatch(/^([A-Z]|cts\.example\.com).*\.$/s);
      expect(sentence).not.toMatch(/undefined|null|NaN| {2}|\(\)|“”/);
      expect(mend === null).toBe(kind === 'superseded');
    }
  });

  test('no two have the same title', () => {
    expect(new Set(failureKinds.map((kind) => wordsFor({ kind }, now).title)).size).toBe(failureKinds.length);
  });

  test.each(['unauthorized', 'forbidden', 'not-enabled', 'rate-limited', 'server', 'bad-response', 'clock-skew'] as const)(
    '%s names host, code, status and request ID', (kind) => {
      const { sentence } = wordsFor({ kind, ...full }, now);
      expect(sentence).toContain('cts.example.com');
      expect(sentence).toMatch(/ Code XXX\.0001, HTTP 418, request ID r-1\.$/);
    },
  );
});

describe('what mends it', () => {
  test.each([
    ['no-account', 'add-account', 'add-account'],
    ['locked', 'unlock', 'unlock'],
    ['permission-missing', 'grant', 'grant'],
    ['unauthorized', 'edit-account', 'edit-account'],
    ['forbidden', 'retry', 'choose-place'],
    ['not-enabled', 'retry', 'choose-place'],
    ['unknown-console', 'open-options', 'choose-place'],
    ['no-project', 'edit-account', 'choose-place'],
    ['offline', 'retry', 'retry'],
  ] as const)('%s: %s, with places %s', (kind, alone, withPlaces) => {
    expect(wordsFor({ kind }, now).mend?.action).toBe(alone);
    expect(wordsFor({ kind, places: [] }, now).mend?.action).toBe(alone);
    expect(wordsFor({ kind, places: [place] }, now).mend?.action).toBe(withPlaces);
  });
});

describe('facts', () => {
  test('the least privilege, the tracker, the host to allow, the detail of a bad answer', () => {
    expect(wordsFor({ kind: 'forbidden' }, now).sentence).toContain('cts:trace:list');
    expect(wordsFor({ kind: 'not-enabled' }, now).sentence).toMatch(/CTS must be enabled in this region.*tracker/);
    expect(wordsFor({ kind: 'permission-missing', origins: ['https://cts.example.com/*', 'https://iam.example.com/*'] }, now).sentence)
      .toContain('ask cts.example.com, iam.example.com.');
    expect(wordsFor({ kind: 'bad-response', detail: 'The answer was HTML: “<html>”.' }, now).sentence)
      .toContain('The answer was HTML: “<html>”. A proxy');
  });

  test.each([
    [now + 20_000, 'in 20 seconds'], [now + 19_001, 'in 20 seconds'], [now + 1, 'in 1 second'], [now + 180_000, 'in 3 minutes'],
    [now, 'now'], [now - 1, 'now'], [undefined, 'in a moment'],
  ])('asking again at %s: %s', (retryAt, words) => {
    const when = retryAt === undefined ? {} : { retryAt };
    expect(wordsFor({ kind: 'rate-limited', ...when }, now).sentence).toContain(`Ask again ${words}.`);
    expect(wordsFor({ kind: 'waiting', ...when }, now).sentence).toContain(`can go ${words}.`);
  });

  const skews = [[1_200_000, '20 minutes behind that of h'], [-1_200_000, '20 minutes ahead of that of h'], [0, 'is wrong']] as const;
  test.each(skews)('a clock off by %s: %s', (skewMs, words) => {
    expect(wordsFor({ kind: 'clock-skew', host: 'h', skewMs }, now).sentence).toContain(words);
  });
});

describe('why a sign-in was refused', () => {
  const prefix = 'Incorrect IAM authentication information: ';
  test.each([
    [`${prefix}ak AKID not exist`, 'Unknown access key'],
    [`${prefix}verify aksk signature fail, canonicalRequest:GET|/v3/|`, 'Wrong secret access key'],
    [`${prefix}decrypt token fail`, 'Token has ended'],
    ['The token has expired.', 'Token has ended'],
    [`${prefix}x-auth-token not found`, 'Nothing to sign in with'],
    [`${prefix}security token is invalid`, 'Temporary key has ended'],
    ['The username or password is wrong.', 'Wrong name or password'],
    ['Passcode is required.', 'One-time code needed'],
    ['totp method is required', 'One-time code needed'],
  ])('%s', (detail, title) => {
    const words = wordsFor({ kind: 'unauthorized', host: 'iam.example.com', detail }, now);
    expect(words.title).toBe(title);
    expect(words.sentence).not.toContain(detail);
  });

  test('words that tell nothing are shown as they came', () => {
    const raw = JSON.parse(errors[0]?.raw ?? '') as { error_msg: string; error_code: string; request_id: string };
    const failure: Failure = { kind: 'unauthorized', detail: raw.error_msg, code: raw.error_code, status: 401, requestId: raw.request_id };
    expect(wordsFor(failure, now)).toMatchObject({ title: 'Sign-in refused', mend: { action: 'edit-account' } });
    expect(wordsFor(failure, now).sentence).toContain(`“${prefix}Unauthorized”`);
    expect(wordsFor(failure, now).sentence).toContain(' Code APIGW.0301, HTTP 401, request ID db86e248e59fb7dae8bf211a0bf33e71.');
  });
});
