import type { IdKind } from './kinds';

/** What a shape tells by itself: service and type as in domain.md §5.1, and the words for a person. */
export interface ShapeMeaning {
  service: string;
  resourceType: string | null;
  reason: string;
}

/** Engines by the digits of a database ID's suffix (domain.md §5.1). */
const engines: Readonly<Record<string, readonly [service: string, words: string]>> = {
  '01': ['RDS', 'RDS for MySQL'],
  '02': ['DDS', 'DDS'],
  '03': ['RDS', 'RDS for PostgreSQL'],
  '04': ['RDS', 'RDS for SQL Server'],
  '06': ['NOSQL', 'GeminiDB Cassandra'],
  '07': ['TAURUSDB', 'TaurusDB'],
  '09': ['DDM', 'DDM'],
  '12': ['NOSQL', 'GeminiDB Redis'],
  '14': ['GAUSSDB', 'GaussDB'],
};

/** What the letters before them say. Nodes and groups have no resource type of their own. */
const parts: Readonly<Record<string, readonly [type: string | null, words: string]>> = {
  in: ['instance', 'instance'],
  no: [null, 'node'],
  gr: [null, 'node group'],
  br: ['backup', 'backup'],
  pr: ['parameterGroup', 'parameter template'],
};

function readDatabase(id: string): ShapeMeaning | null {
  const suffix = id.slice(-4);
  const engine = engines[suffix.slice(2)];
  const part = parts[suffix.slice(0, 2)];
  return engine && part ? { service: engine[0], resourceType: part[0], reason: `suffix ${suffix}: ${part[1]} of ${engine[1]}` } : null;
}

function readUrn(id: string): ShapeMeaning {
  const [, service, , , type, ...rest] = id.split(':');
  if (service !== 'smn') return { service: 'FUNCTIONGRAPH', resourceType: type === 'graph' ? 'graph' : 'Functions', reason: `begins with urn:${service}` };
  return { service: 'SMN', resourceType: rest.length > 0 ? 'subscription' : 'topic', reason: 'begins with urn:smn' };
}

const alarms: Readonly<Record<string, string>> = { al: 'alarm_rule', at: 'alarm_template', rg: 'resource_group' };

/** What an ID's own shape says without doubt; null for UUIDs and bare hex, which any service may give. */
export function readShape(id: string, kind: IdKind): ShapeMeaning | null {
  if (kind === 'database') return readDatabase(id);
  if (kind === 'urn') return readUrn(id);
  if (kind === 'drs-job') return { service: 'DRS', resourceType: 'job', reason: `suffix ${id.slice(id.indexOf('jb'))}` };
  const head = id.slice(0, 2);
  return kind === 'ces' ? { service: 'CES', resourceType: alarms[head] ?? null, reason: `begins with ${head}` } : null;
}

/** What a shape hints at where neither label nor link says more (domain.md §5.1, §5.2): other services have such IDs, too. */
export function hintOfShape(id: string, kind: IdKind): ShapeMeaning | null {
  if (kind === 'uuid' && /0255ac10[\da-f]{4}$/.test(id)) return { service: 'CCE', resourceType: null, reason: 'ends like IDs of CCE' };
  if (kind === 'hex32' && /^(?:ff8080|2c9eb)/.test(id)) return { service: 'DNS', resourceType: null, reason: 'begins like IDs of DNS' };
  return null;
}
