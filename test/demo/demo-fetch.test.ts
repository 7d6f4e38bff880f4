import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { StoredTrace } from '../../src/demo/cloud-options';
import { demoFetch, demoProjects } from '../../src/demo/demo-fetch';
import { ids, servers } from '../sandbox/pages/ids';
import { day, domain, type Json, keys, noon, signed, signIn, users } from './rig';

const cts = 'https://cts.demo-1.trace-lens.invalid';
const iam = 'https://iam.demo-1.trace-lens.invalid';
const fetch = demoFetch(() => noon);
const projectId = demoProjects[0]?.id ?? '';
const week = `trace_type=system&limit=200&from=${noon - 7 * day}&to=${noon}`;

const ask = async (url: string, init?: RequestInit) => {
  const reply = await fetch(new Request(url, init));
  return { status: reply.status, token: reply.headers.get('x-subject-token'), body: (await reply.json()) as Json };
};
const withToken = { headers: { 'X-Auth-Token': 'anything' } };

describe('any credentials will do', () => {
  const url = `${cts}/v3/${projectId}/traces?resource_id=${ids.server}&${week}`;

  test('any key, any token', async () => {
    expect((await ask(url, { headers: signed(url, { ...keys.reader, accessKey: 'ANYTHING' }, noon) })).body.meta_data.count).toBe(200);
    expect((await ask(url, withToken)).status).toBe(200);
  });

  test('any user and password, whose token then works', async () => {
    const reply = await ask(`${iam}/v3/auth/tokens`, signIn({ ...users.reader, name: '李娜' }, { project: { id: projectId } }));
    expect([reply.status, reply.body.token.user.name]).toEqual([201, '李娜']);
    expect((await ask(url, { headers: { 'X-Auth-Token': reply.token ?? '' } })).status).toBe(200);
    expect(domain.name).not.toBe(reply.body.token.user.domain.name);
  });

  test('none at all will not: the account form must have been filled in', async () => {
    expect((await ask(url)).status).toBe(401);
  });
});

test('it lists the projects demo-1 and demo-1_team', async () => {
  const { body } = await ask(`${iam}/v3/auth/projects`, withToken);
  expect(body.projects.map((one: { name: string }) => one.name)).toEqual(['demo-1', 'demo-1_team']);
});

test.each(Object.entries(ids))('it answers for %s, by ID and by name, page by page to the end', async (_, id) => {
  for (const filter of ['resource_id', 'resource_name']) {
    const seen: StoredTrace[] = [];
    let next: string | null = null;
    do {
      const address: string = `${cts}/v3/${projectId}/traces?${filter}=${encodeURIComponent(id)}&${week}${next ? `&next=${next}` : ''}`;
      const { body } = await ask(address, withToken);
      seen.push(...body.traces);
      next = body.meta_data.marker;
    } while (next !== null);
    expect(seen.length).toBeGreaterThanOrEqual(12);
    expect(new Set(seen.map((trace) => trace.trace_id)).size).toBe(seen.length);
    expect(seen.some((trace) => trace.resource_id === undefined)).toBe(true);
  }
});

test('other filters still hold', async () => {
  const { body } = await ask(`${cts}/v3/${projectId}/traces?resource_id=${ids.server}&trace_rating=incident&${week}`, withToken);
  expect(new Set(body.traces.map((trace: StoredTrace) => trace.trace_rating))).toEqual(new Set(['incident']));
});

test('a window without a filter holds the stories of the demo console, page by page, and one of its traces is found by its ID', async () => {
  const shown = new Set([...servers.map(({ id }) => id), ...Object.values(ids)]);
  const found = new Set<string>();
  const traces = new Set<string>();
  let next: string | null = null;
  let pages = 0;
  do {
    const { body } = await ask(`${cts}/v3/${projectId}/traces?${week}${next ? `&next=${next}` : ''}`, withToken);
    for (const { resource_id, trace_id } of body.traces as StoredTrace[]) {
      traces.add(trace_id);
      if (typeof resource_id === 'string' && shown.has(resource_id)) found.add(resource_id);
    }
    next = body.meta_data.marker;
    pages += 1;
  } while (next !== null && pages < 60);
  expect(pages).toBe(Math.ceil(traces.size / 200));
  // Some changed and some did not, or there would be nothing to see.
  expect(found.size).toBeGreaterThan(6);
  expect(found.size).toBeLessThan(shown.size);
  const [one = ''] = traces;
  const { body } = await ask(`${cts}/v3/${projectId}/traces?trace_id=${one}&${week}`, withToken);
  expect(body.traces.map((trace: StoredTrace) => trace.trace_id)).toEqual([one]);
});

test('it speaks v3 only', async () => {
  expect((await ask(`${cts}/v1.0/${projectId}/system/trace`, withToken)).body.error_code).toBe('APIGW.0101');
});

test('other hosts are out of reach, and an aborted request rejects as fetch does', async () => {
  await expect(fetch(new Request('https://cts.eu-de.otc.t-systems.com/'))).rejects.toThrow(TypeError);
  await expect(fetch(new Request(cts, { signal: AbortSignal.abort() }))).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
});

const folder = new URL('../../src/demo/', import.meta.url);

test.each(readdirSync(folder))('%s knows neither Node nor a network, nor a clock or chance of its own', (file) => {
  expect(readFileSync(new URL(file, folder), 'utf8')).not.toMatch(
    /from '(node:|\.\.\/(?!core\/))|\bBuffer\b|\bprocess\.|\bfetch\(|Date\.now|Math\.random/,
  );
});
