import type { ListedAccount, Place } from '../../../src/core/account';
import type { Answer, Coverage } from '../../../src/core/lookup';
import type { Trace } from '../../../src/core/trace/trace';
import type { LookupControls, LookupState } from '../../../src/ui/lookup-machine';
import { idleLookup } from '../../../src/ui/lookup-machine';

export const noon = Date.UTC(2026, 8, 1, 12);
const day = 86_400_000;

export const samplePlace: Place = {
  accountId: 'a1',
  accountName: 'Shop',
  cloud: 'otc',
  region: 'eu-de',
  projectId: '0a1b2c3d4e5f60718293a4b5c6d7e8f9',
  projectName: 'eu-de_team',
};

export const otherPlace: Place = { ...samplePlace, region: 'eu-nl', projectId: 'ffffffffffffffffffffffffffffffff', projectName: 'eu-nl' };

export function sampleTrace(change: Partial<Trace> = {}): Trace {
  const id = change.id === undefined ? 'e001ccb9-bc09-11e6-b00b-4b2a61338db6' : change.id;
  return {
    key: id ?? 'made-up-1',
    id,
    time: noon - 720_000,
    recordedAt: noon - 719_000,
    name: 'resizeServer',
    rating: 'normal',
    serviceType: 'ECS',
    resourceType: 'server',
    resourceName: 'web-1',
    resourceId: '4f1c9d3e-6a0b-4c52-9b7e-2d8a51f0c6e4',
    traceType: 'ConsoleAction',
    user: {
      name: 'alice',
      id: 'u1',
      domainName: 'shop-prod',
      domainId: 'd1',
      accessKeyId: null,
      type: 'User',
      isRoot: false,
      invokedBy: ['service.console'],
      assumedBy: null,
    },
    sourceIp: '203.0.113.9',
    code: '200',
    apiVersion: '1.0',
    requestId: '0123456789abcdef0123456789abcdef',
    message: null,
    location: null,
    reason: null,
    request: null,
    response: null,
    isReadOnly: false,
    consoleUrl: null,
    unreadable: null,
    raw: { trace_id: id, trace_name: 'resizeServer' },
    ...change,
  };
}

/** As many traces as asked, newest first, every tenth of them failed. */
export const manyTraces = (count: number, from = 0): Trace[] =>
  Array.from({ length: count }, (_, at) =>
    sampleTrace({
      id: `trace-${from + at}`,
      time: noon - (from + at) * 60_000,
      name: `operation${from + at}`,
      ...(at % 10 === 9 ? { rating: 'warning', reason: 'Quota exceeded' } : {}),
    }),
  );

export function sampleAnswer(traces: Trace[], change: Partial<Coverage> = {}, next: string | null = null): Answer {
  return {
    subject: { id: '4f1c9d3e-6a0b-4c52-9b7e-2d8a51f0c6e4', kind: 'uuid', page: null },
    traces,
    next,
    coverage: {
      from: noon - 7 * day,
      to: noon,
      place: samplePlace,
      api: 'v3',
      askedBy: 'resource_id',
      pages: 1,
      isComplete: next === null,
      askedAt: noon,
      ...change,
    },
  };
}

/** What a surface shows, with the parts given. */
export const sampleState = (change: Partial<LookupState> = {}): LookupState => ({
  ...idleLookup,
  subject: { id: '4f1c9d3e-6a0b-4c52-9b7e-2d8a51f0c6e4', kind: 'uuid', page: null },
  ...change,
});

const nothing = async () => undefined;
export const noControls: LookupControls = {
  lookUp: nothing,
  choosePlace: nothing,
  refresh: nothing,
  loadMore: nothing,
  loadAll: nothing,
  retry: nothing,
  cancel: () => undefined,
};

export const sampleAccount: ListedAccount = {
  id: '6a0f2b1c-5d43-4b7e-8c19-0e2f4a6b8d0c',
  name: 'Shop',
  cloud: 'otc',
  signIn: 'access-key',
  keep: 'session',
  projects: [{ id: '0a1b2c3d4e5f60718293a4b5c6d7e8f9', name: 'eu-de', region: 'eu-de' }],
  custom: null,
  state: 'ready',
};
