import * as z from 'zod/mini';
import { failed, type Result, success } from '../result';
import { describeBody } from './body-fault';
import { isFields, readId } from './fields';
import { readJson } from './read-json';
import { readTrace, unwrap } from './read-trace';
import type { Trace } from './trace';

/** One page of the list call, read. */
export interface TraceList {
  /** In the order of the wire; not yet without duplicates. */
  traces: Trace[];
  /** Entries on the wire in this page. */
  count: number;
  /** What to send as `next` for the page before this one in time; null when the wire names none (domain.md §1.4). */
  marker: string | null;
}

const listed = z.object({ traces: z.array(z.unknown()) });
const paged = z.object({ meta_data: z.object({ marker: z.optional(z.unknown()) }) });

const isTrace = (value: unknown): boolean => {
  const entry = unwrap(value);
  return isFields(entry) && ('trace_id' in entry || 'trace_name' in entry);
};

/** The entries and the marker of whatever holds a list of traces; null where there is none. */
function findEntries(value: unknown): { entries: unknown[]; marker: string | null } | null {
  if (Array.isArray(value)) return value.length === 0 || value.some(isTrace) ? { entries: value, marker: null } : null;
  const list = z.safeParse(listed, value).data;
  const page = z.safeParse(paged, value).data;
  const marker = readId(page?.meta_data.marker);
  if (list) return { entries: list.traces, marker };
  if (isTrace(value)) return { entries: [value], marker: null };
  // An empty list that was written as null or left out is known by its meta_data.
  return page ? { entries: [], marker } : null;
}

/**
 * Reads the body of a list call: the envelope of any API version, a bare trace, a bare list, each also in FunctionGraph's
 * wrapper (domain.md §1.5). Everything sent survives in `raw`; an entry that is no trace is given as unreadable.
 * Fails with `bad-response` when the body is not JSON or holds no list of traces; never throws.
 */
export function readTraces(body: string): Result<TraceList> {
  const value = readJson(body);
  const page = findEntries(value);
  if (!page) return failed({ kind: 'bad-response', detail: describeBody(body, value !== undefined) });
  return success({ traces: page.entries.map(readTrace), count: page.entries.length, marker: page.marker });
}
