import { describe, expect, test } from 'vitest';
import { failureKinds } from '../../src/core/failure';
import { sources, textOf } from './files';

// Names that checks from outside this repository rely on: a person's labels, and a few attributes, commands and paths.
const manifest = JSON.parse(textOf('manifest.json')) as Record<string, Record<string, unknown>>;
const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
const text = sources.filter((path) => /^src\/(ui|popup|card|options)\//.test(path)).map(textOf).join('\n');
const page = sources.filter((path) => /^src\/(content|background|platform)\//.test(path)).map(textOf).join('\n');

test.each(['build', 'test', 'demo', 'bench', 'package'])('npm run %s', (name) => {
  expect(scripts[name]).toBeTruthy();
});

describe('the manifest', () => {
  test('has the pages', () => {
    expect(manifest.action?.default_popup).toBe('src/popup/index.html');
    expect(manifest.options_ui?.page).toBe('src/options/index.html');
  });

  test('has the commands and the omnibox keyword', () => {
    expect(Object.keys(manifest.commands ?? {}).toSorted()).toEqual(['_execute_action', 'look-up-at-pointer']);
    expect(manifest.omnibox?.keyword).toBe('cts');
  });
});

const labels = [
  'Add account',
  'Name',
  'Cloud',
  'Sign-in method',
  'Access key ID',
  'Secret access key',
  'Security token (optional)',
  'Token',
  'Account name',
  'User name',
  'Password',
  'One-time code (optional)',
  'Region',
  'Project ID',
  'Add project',
  'Keep',
  'Test',
  'Save',
  'Accounts',
  'Edit',
  'Remove',
  'Resource ID',
  'Look up',
  'Traces',
  'Coverage',
  'Load more',
];

test('the labels', () => {
  const stands = (label: string) => new RegExp(`(['"\`>]|^\\s*)${label.replace(/[()]/g, '\\$&')}(['"\`<]|\\s*$)`, 'm').test(text);
  expect(labels.filter((label) => !stands(label))).toEqual([]);
});

const attributes = ['trace-id', 'rating', 'error', 'empty', 'from', 'to', 'region', 'project', 'api', 'loaded', 'shown', 'complete'];

test('the attributes', () => {
  expect(attributes.filter((attribute) => !new RegExp(`data-${attribute}[=\\s/>'"]`).test(text))).toEqual([]);
});

test.each(['trace-lens-card', 'look-up-traces', 'look-up-at-pointer'])('the name %s', (name) => {
  expect(page.includes(name)).toBe(true);
});

test('the kinds of failure', () => {
  expect(failureKinds.slice(0, 14)).toEqual([
    'no-account',
    'locked',
    'permission-missing',
    'unauthorized',
    'forbidden',
    'not-enabled',
    'unknown-console',
    'no-project',
    'rate-limited',
    'timeout',
    'offline',
    'server',
    'bad-response',
    'clock-skew',
  ]);
});

test('every message that the manifest names is there (Chromium does not load the extension otherwise)', () => {
  const messages = JSON.parse(textOf('public/_locales/en/messages.json')) as Record<string, unknown>;
  const named = [...textOf('manifest.json').matchAll(/__MSG_(\w+)__/g)].map(([, name]) => name ?? '');
  expect(named.filter((name) => !(name in messages))).toEqual([]);
});
