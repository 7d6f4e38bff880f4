import { AKSKSigner } from '@huaweicloud/huaweicloud-sdk-core/auth/AKSKSigner';
import type { CloudKey, CloudOptions, CloudUser, StoredTrace } from '../../src/demo/cloud-options';
import { createCloud } from '../../src/demo/create-cloud';
import { writeSdkDate } from '../../src/demo/signature';
import { keys, projects, sandboxCloud, users, domain } from '../sandbox/sandbox-cloud';

/** 2026-03-05T12:00:00Z: what the clocks of these tests say. */
export const noon = Date.UTC(2026, 2, 5, 12);
export const project = projects['eu-de'];
export const cts = 'https://cts.eu-de.otc.t-systems.com';
export const iam = 'https://iam.eu-de.otc.t-systems.com';
export const minute = 60_000;
export const day = 24 * 60 * minute;

/** Parsed JSON, of any shape. */
export type Json = ReturnType<typeof JSON.parse>;

export interface WireReply {
  status: number;
  headers: Headers;
  /** Whatever the cloud says. */
  body: Json;
}

export interface Rig {
  options: CloudOptions;
  ask: (url: string, init?: RequestInit) => Promise<WireReply>;
  /** GET with the reader's access key. */
  get: (url: string, key?: CloudKey, at?: number) => Promise<WireReply>;
  /** The v3 list call of {@link project}. */
  list: (query?: Record<string, string | number>) => Promise<WireReply>;
  /** The list call of v1.0 or v2.0. */
  listOld: (version: 'v1.0' | 'v2.0', query?: Record<string, string | number>) => Promise<WireReply>;
}

export function rigWith(traces: readonly StoredTrace[] = [], changes: Partial<CloudOptions> = {}): Rig {
  const options = { ...sandboxCloud(() => noon, new Map([[project.id, traces]])), ...changes };
  const cloud = createCloud(options);
  const ask = async (url: string, init?: RequestInit) => {
    const reply = await cloud(new Request(url, init));
    return { status: reply.status, headers: reply.headers, body: await reply.json() };
  };
  const get = (url: string, key: CloudKey = keys.reader, at = noon) => ask(url, { headers: signed(url, key, at) });
  const query = (values: Record<string, string | number>) =>
    new URLSearchParams(Object.entries(values).map(([name, value]) => [name, String(value)]));
  return {
    options,
    ask,
    get,
    list: (values = {}) => get(`${cts}/v3/${project.id}/traces?${query(values)}`),
    listOld: (version, values = {}) => get(`${cts}/${version}/${project.id}/system/trace?${query(values)}`),
  };
}

/** Headers of a GET, signed by the vendor's own signer. */
export function signed(url: string, key: CloudKey, at: number, more: Record<string, string> = {}): Record<string, string> {
  const { origin, pathname, searchParams } = new URL(url);
  const queryParams: Record<string, string[]> = {};
  for (const [name, value] of searchParams) (queryParams[name] ??= []).push(value);
  const request = { method: 'GET', endpoint: origin + pathname, queryParams, headers: { 'X-Sdk-Date': writeSdkDate(at), ...more } };
  return AKSKSigner.sign(request as never, { getAk: () => key.accessKey, getSk: () => key.secretKey } as never) as never;
}

/** A sign-in body for a user. */
export const signIn = (user: CloudUser, scope: object | undefined, more: { password?: string; passcode?: string } = {}) => ({
  method: 'POST',
  body: JSON.stringify({
    auth: {
      identity: {
        methods: more.passcode === undefined ? ['password'] : ['password', 'totp'],
        password: { user: { name: user.name, password: more.password ?? user.password, domain: { name: domain.name } } },
        ...(more.passcode !== undefined && { totp: { user: { name: user.name, passcode: more.passcode } } }),
      },
      ...(scope && { scope }),
    },
  }),
});

/** A trace so many minutes before noon. */
export const traceAt = (minutesAgo: number, more: Record<string, unknown> = {}): StoredTrace => ({
  trace_id: `00000000-0000-1000-8000-${String(minutesAgo).padStart(12, '0')}`,
  trace_name: 'deleteEip',
  trace_rating: 'normal',
  trace_type: 'ConsoleAction',
  time: noon - minutesAgo * minute,
  service_type: 'VPC',
  resource_type: 'eip',
  resource_name: 'Web',
  resource_id: 'd502809d-0d1d-41ce-9690-784282142ccc',
  user: { name: 'Anna', domain: { name: 'sandbox-account' } },
  code: '200',
  ...more,
});

/** The minutes of the traces in a reply. */
export const minutesIn = (reply: WireReply): number[] => reply.body.traces.map((trace: StoredTrace) => (noon - trace.time) / minute);

export { domain, keys, projects, users };
