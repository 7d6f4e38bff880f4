import type { IdRole } from '../../../src/core/resource-id/role';
import type { Trace } from '../../../src/core/trace/trace';
import type { IdChange } from '../../../src/ui/changes/change-words';
import type { Changes } from '../../../src/ui/changes/use-changes';
import type { LookupState } from '../../../src/ui/lookup-machine';
import type { ListedId } from '../../../src/ui/page-ids/listed-id';
import { noControls, sampleState, sampleTrace } from './sample';

const other = (role: IdRole, label: string) => ({ meaning: { role, service: null, resourceType: null, reason: `label “${label}”` }, label });

/** An ID as a server list shows it. */
export function sampleId(change: Partial<ListedId> = {}): ListedId {
  return {
    id: '4f1c9d3e-6a0b-4c52-9b7e-2d8a51f0c6e4',
    kind: 'uuid',
    label: 'Name/ID',
    name: 'web-frontend-01',
    param: null,
    count: 1,
    isVisible: true,
    meaning: { role: 'resource', service: 'ECS', resourceType: 'ecs', reason: 'a page of ECS' },
    ...change,
  };
}

/** So many IDs of resources, no two alike. */
export const manyIds = (count: number, change: Partial<ListedId> = {}): ListedId[] =>
  Array.from({ length: count }, (_, at) => sampleId({ id: `8d1f0c52-77aa-4d0e-9f11-${String(at).padStart(12, '0')}`, name: `web-${at}`, ...change }));

/** What a page of a server list shows, in the order of the page. */
export const pageIds: ListedId[] = [
  sampleId({ count: 3 }),
  sampleId({ id: '1a90b1c2-6e1f-4f86-b6b5-0f5b6a3c9d21', name: '生产环境-订单服务-节点07' }),
  sampleId({ id: '2c1f7e60-2b89-4c7d-8f7a-6f0a1d8e3b54', name: 'production-frontend-autoscaling-group-eu-central-0001-XWO68TFC' }),
  sampleId({
    id: 'e4c374b9-3675-482c-9b81-4acd59745c2b',
    name: null,
    label: 'VPC ID',
    meaning: { role: 'resource', service: 'VPC', resourceType: 'vpc', reason: 'label “VPC ID”' },
  }),
  sampleId({
    id: 'urn:smn:eu-de:07066c6fc90025a02f6dc01e105b286e:ops-alerts-for-everyone-in-the-night-shift',
    kind: 'urn',
    name: null,
    label: null,
    isVisible: false,
    meaning: { role: 'resource', service: 'SMN', resourceType: 'topic', reason: 'its shape' },
  }),
  sampleId({ id: 'b49f2c1d-83ab-4a6b-9a1f-2f0a7f4d8c11', name: null, label: null, isVisible: false, meaning: { role: 'resource', service: null, resourceType: null, reason: 'its shape' } }),
  sampleId({ id: 'a70b52f4-2c55-4d1e-8a37-61c0f9e5d2b8', name: 'web-frontend-01-data', isVisible: false }),
  sampleId({ id: '07066c6fc90025a02f6dc01e105b286e', kind: 'hex32', name: null, ...other('project', 'Project ID') }),
  sampleId({ id: '1f9b9ba51f6b4061bd5c1736b28469f8', kind: 'hex32', name: null, ...other('domain', 'Account ID') }),
  sampleId({ id: '0123456789abcdef0123456789abcdef', kind: 'hex32', name: null, ...other('request', 'Request ID') }),
];

const changeOf = (mark: IdChange['mark'], ...traces: Trace[]): IdChange => ({ mark, found: traces.map((trace) => ({ trace, by: 'id' })) });
const ago = (minutes: number) => Date.now() - minutes * 60_000;

/** What a day's traces say of {@link pageIds}. */
export const pageChanges: ReadonlyMap<string, IdChange> = new Map<string, IdChange>([
  [pageIds[1]!.id, changeOf('changed', sampleTrace({ time: ago(12) }), ...[1, 2, 3].map((at) => sampleTrace({ id: `t${at}`, time: ago(12 + at) })))],
  [pageIds[3]!.id, changeOf('failed', sampleTrace({ id: 'f', time: ago(50), name: 'deleteVpc', rating: 'warning', reason: 'The VPC is in use.', user: { ...sampleTrace().user!, name: '李娜' } }))],
  [pageIds[6]!.id, { mark: 'incident', found: [{ trace: sampleTrace({ id: 'i', time: ago(200), name: 'batchDetachVolumes', rating: 'incident' }), by: 'request' }] }],
  [pageIds[0]!.id, changeOf(null, sampleTrace({ id: 'r', time: ago(3), name: 'showServer' }))],
]);

/** A question for a window, in any state. */
export function sampleRun(change: Partial<LookupState>, more: Partial<Changes> = {}): Changes {
  const nothing = () => undefined;
  const lookup = sampleState({ subject: { id: '*', kind: 'text', role: 'everything', page: null, hours: 24 }, ...change });
  return { lookup, controls: noControls, hours: 24, isOn: true, isClearable: true, isReading: lookup.doing !== null, start: nothing, again: nothing, setHours: nothing, choosePlace: nothing, stop: nothing, cancel: nothing, readOn: nothing, ...more };
}
