import type { ComponentChild } from 'preact';
import { failureKinds } from '../../../src/core/failure';
import { defaultSettings } from '../../../src/core/settings';
import { AccountForm } from '../../../src/ui/account/AccountForm';
import { AccountList } from '../../../src/ui/account/AccountList';
import { TestOutcome } from '../../../src/ui/account/TestOutcome';
import { AnswerView } from '../../../src/ui/answer/AnswerView';
import { Boundaries } from '../../../src/ui/Boundaries';
import { CardHead } from '../../../src/ui/CardHead';
import { HoverSettings } from '../../../src/ui/HoverSettings';
import type { LookupState } from '../../../src/ui/lookup-machine';
import { PopupHead } from '../../../src/ui/PopupHead';
import { Welcome } from '../../../src/ui/Welcome';
import { idStates } from './id-states';
import { manyTraces, noControls, otherPlace, sampleAccount, sampleAnswer, samplePlace, sampleState, sampleTrace } from './sample';

const nothing = () => undefined;
const answerView = (change: Partial<LookupState>) => <AnswerView state={sampleState(change)} controls={noControls} onMend={nothing} />;

const head = (
  <PopupHead
    id="4f1c9d3e-6a0b-4c52-9b7e-2d8a51f0c6e4"
    hasFocus={false}
    places={[samplePlace, otherPlace]}
    place={samplePlace}
    tabAddress="https://example.com/"
    onLookUp={nothing}
    onPaste={nothing}
    onChoosePlace={nothing}
    onOpenOptions={nothing}
  />
);

const incident = sampleTrace({
  id: 'incident',
  name: 'rebuildServer',
  rating: 'incident',
  code: '500',
  reason: 'Failed to reinstall the operating system: the system disk could not be attached. The server is in the Error state.',
  user: { ...sampleTrace().user!, assumedBy: { name: 'night.operator', id: 'o1', domainName: 'op_service' } },
  consoleUrl: 'https://console.otc.t-systems.com/ecm/',
  request: { kind: 'json', value: { server: { adminPass: 'secret-0', tags: ['a', 'b'], count: 2, isForced: true, note: null, nested: { deep: { deeper: {} } } } } },
  response: { kind: 'text', text: 'x'.repeat(600) },
  raw: { trace_id: 'incident', request: '{"adminPass":"secret-0"}' },
});
const unreadable = sampleTrace({ id: null, key: 'made-up-7', unreadable: 'The entry is a text, not an object.', raw: '{"trace_id": broken' });
const mixed = [sampleTrace({ user: null, sourceIp: null }), incident, unreadable, sampleTrace({ id: 'zh', name: '创建云服务器', user: { ...sampleTrace().user!, name: '李娜' } })];

/** Every state that a part can be in, by a name for test titles. */
export const states: Record<string, () => ComponentChild> = {
  'popup head': () => head,
  'card head': () => (
    <CardHead
      subject={sampleState().subject}
      words="ECS server · label “Instance ID”"
      places={[samplePlace, otherPlace]}
      place={samplePlace}
      tabAddress="https://example.com/"
      onChoosePlace={nothing}
      onClose={nothing}
    />
  ),
  welcome: () => <Welcome onAddAccount={nothing} onTryDemo={nothing} isBusy={false} />,
  asking: () => answerView({ doing: 'look-up' }),
  stopped: () => answerView({}),
  'all of the window': () => answerView({ answer: sampleAnswer(mixed, { askedAt: Date.now() }) }),
  'part of the window': () => answerView({ answer: sampleAnswer(manyTraces(5), {}, 'trace-4') }),
  'loading all': () => answerView({ answer: sampleAnswer(manyTraces(5), {}, 'trace-4'), doing: 'load-all' }),
  'demo data': () => answerView({ answer: sampleAnswer(mixed, { place: { ...samplePlace, cloud: 'demo' } }) }),
  empty: () => answerView({ answer: sampleAnswer([]) }),
  ...Object.fromEntries(
    failureKinds
      .filter((kind) => kind !== 'superseded')
      .map((kind) => [
        `failure ${kind}`,
        () =>
          answerView({
            trouble: {
              during: 'look-up',
              failure: {
                kind,
                detail: 'policy user over ratelimit',
                status: 429,
                code: 'APIGW.0308',
                requestId: '0123456789abcdef0123456789abcdef',
                host: 'cts.eu-de.otc.t-systems.com',
                retryAt: Date.now() + 40_000,
                ...(kind === 'no-project' ? { places: [samplePlace, otherPlace] } : {}),
              },
            },
          }),
      ]),
  ),
  'refresh failed': () =>
    answerView({ answer: sampleAnswer(manyTraces(3)), trouble: { during: 'refresh', failure: { kind: 'offline', host: 'cts.eu-de.otc.t-systems.com' } } }),
  'load more failed': () =>
    answerView({ answer: sampleAnswer(manyTraces(3), {}, 'trace-2'), trouble: { during: 'load-more', failure: { kind: 'timeout' } } }),
  accounts: () => (
    <AccountList accounts={[sampleAccount, { ...sampleAccount, id: 'b', state: 'locked', projects: [] }]} onEdit={nothing} onRemove={nothing} />
  ),
  'account form': () => <AccountForm account={null} onSave={async () => never} onTest={async () => never} onGrant={async () => true} onCancel={nothing} />,
  'account form, locked': () => (
    <AccountForm account={{ ...sampleAccount, state: 'locked' }} onSave={async () => never} onTest={async () => never} onGrant={async () => true} onCancel={nothing} />
  ),
  'test passed': () => (
    <TestOutcome findings={{ signedInAs: 'alice', projects: sampleAccount.projects, cts: { api: 'v3', region: 'eu-de' }, failure: null }} onMend={nothing} />
  ),
  'test failed': () => (
    <TestOutcome findings={{ signedInAs: null, projects: [], cts: null, failure: { kind: 'unauthorized', detail: 'ak X not exist' } }} onMend={nothing} />
  ),
  'hover settings': () => <HoverSettings settings={defaultSettings} onChange={nothing} />,
  boundaries: () => <Boundaries />,
  ...idStates,
};

const never = { ok: false as const, failure: { kind: 'timeout' as const }, signedInAs: null, projects: [], cts: null };
export { incident, mixed, unreadable };
