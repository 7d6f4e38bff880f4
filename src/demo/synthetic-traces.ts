import type { StoredTrace } from './cloud-options';
import { hashOf, hexFrom, pick, seededRandom, timeUuid } from './seeded-random';
import { agencyOperator, demoDomain, type Person, people, system } from './synthetic-people';
import { type FailedOperation, type Operation, type Service, serviceOf } from './synthetic-services';

/** What one trace says, apart from when. `phase`: ms into the week at which it happens, every week. */
interface Scene {
  phase: number;
  operation: Operation | FailedOperation;
  person: Person;
  rating: 'normal' | 'warning' | 'incident';
  /** A creation that failed has no resource ID (domain.md §5.2). */
  hasNoId?: boolean;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const week = 7 * day;

/**
 * The last seven days of any resource, made up: newest first, as v3 sends them.
 *
 * The same ID always has the same story. It repeats every week, so that any window of seven days holds each scene
 * once, whenever one asks, and two calls (a page and the next, today and tomorrow) agree about what lies between.
 */
export function syntheticTraces(resourceId: string, now: number): StoredTrace[] {
  const random = seededRandom(resourceId);
  const service = serviceOf(resourceId);
  const name = service.resourceType === 'bucket' ? resourceId : pick(random, service.names);
  return storyOf(service, random, hashOf(resourceId))
    .map((scene, index) => traceOf(scene, { id: resourceId, name, service }, `${resourceId} ${index}`, now))
    .sort((a, b) => b.time - a.time);
}

/** Two resources in three are busy, so that their traces fill more than one page. */
const lengthOf = (hash: number, random: () => number): number =>
  hash % 3 !== 0 ? 225 + Math.floor(random() * 12) : 14 + Math.floor(random() * 47);

/** Everything a demo must show once, then everyday life until the story is long enough. */
function storyOf(service: Service, random: () => number, hash: number): Scene[] {
  const length = lengthOf(hash, random);
  const [slow] = service.operations as [Operation];
  const at = () => phaseOf(random);
  const scenes: Scene[] = [
    ...bothTraces({ phase: at(), operation: slow, person: pick(random, people), rating: 'normal' }),
    { phase: at(), operation: service.warning, person: pick(random, people), rating: 'warning' },
    { phase: at(), operation: service.incident, person: agencyOperator, rating: 'incident' },
    { phase: at(), operation: pick(random, service.operations), person: agencyOperator, rating: 'normal' },
    { phase: at(), operation: service.automatic, person: system, rating: 'normal' },
    { phase: at(), operation: service.failedCreation, person: pick(random, people), rating: 'warning', hasNoId: true },
    { phase: at(), operation: service.failedCreation, person: pick(random, people), rating: 'warning' },
  ];
  while (scenes.length < length) scenes.push(...everyday(service, random, at()));
  return scenes;
}

function everyday(service: Service, random: () => number, phase: number): Scene[] {
  const dice = random();
  if (dice < 0.07) return [{ phase, operation: service.warning, person: pick(random, people), rating: 'warning' }];
  if (dice < 0.15) return [{ phase: Math.floor(phase / hour) * hour, operation: service.automatic, person: system, rating: 'normal' }];
  return bothTraces({ phase, operation: pick(random, service.operations), person: pick(random, people), rating: 'normal' });
}

/** An asynchronous operation is recorded twice, request first and result later (domain.md §1.3). */
function bothTraces(scene: Scene): Scene[] {
  const { name, request, service, minutes } = scene.operation;
  if (minutes === undefined) return [scene];
  const worker: Person = { ...scene.person, traceType: 'SystemAction', sourceIp: '' };
  return [
    { ...scene, operation: { name, request, ...(service && { service }) } },
    { ...scene, phase: (scene.phase + minutes * minute) % week, person: worker },
  ];
}

/** Mostly in working hours (UTC), never in step with the second. */
const phaseOf = (random: () => number): number =>
  Math.floor(random() * 7) * day + Math.floor((5 + (random() + random()) * 7.5) * 60 * minute + random() * 59_999);

/** CTS records a trace some moments after it happened: ms. */
const recordDelay = 2_000;

function traceOf(scene: Scene, about: { id: string; name: string; service: Service }, seed: string, now: number): StoredTrace {
  const { operation, person, rating, hasNoId } = scene;
  const latest = now - recordDelay;
  const time = latest - (((latest - scene.phase) % week) + week) % week;
  const [serviceType, resourceType] = operation.service ?? [about.service.serviceType, about.service.resourceType];
  const failure = 'error' in operation ? operation : null;
  const fill = (body: unknown) => fillIn(JSON.stringify(body), about);
  const response = failure ? { error: failure.error } : operation.response;
  return {
    trace_id: timeUuid(time, seed),
    trace_name: operation.name,
    trace_rating: rating,
    trace_type: person.traceType,
    time,
    record_time: time + 200 + (hashOf(seed) % (recordDelay - 200)),
    service_type: serviceType,
    resource_type: resourceType,
    resource_name: hasNoId ? `${about.name}-copy` : about.name,
    ...(!hasNoId && { resource_id: about.id }),
    user: person.user,
    source_ip: person.sourceIp,
    ...(operation.request !== undefined && { request: fill(operation.request) }),
    ...(response !== undefined && { response: fill(response) }),
    code: failure?.code ?? '200',
    api_version: '1.0',
    ...(failure && { message: failure.error.message }),
    ...(rating === 'incident' && { location_info: `${serviceType} scheduler, step 3 of 5` }),
    request_id: hexFrom(seed, 32),
    read_only: operation.isReadOnly ?? false,
    event_type: 'system',
    tracker_name: 'system',
    domain_id: demoDomain.id,
    resource_account_id: demoDomain.id,
    enterprise_project_id: '0',
    ...(person.userAgent && { user_agent: person.userAgent }),
  };
}

/** Puts the resource's ID and name where a body speaks of them; both may hold quotes, since people type anything. */
const fillIn = (body: string, about: { id: string; name: string }): string =>
  body.replace(/\$(id|name)/g, (_, which: 'id' | 'name') => JSON.stringify(about[which]).slice(1, -1));
