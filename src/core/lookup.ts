import type { Place } from './account';
import type { Failure } from './failure';
import type { ApiVersion } from './query';
import type { IdKind } from './resource-id/kinds';
import type { IdRole } from './resource-id/role';
import type { Trace } from './trace/trace';
import type { WindowHours } from './window';

/** What a person asks about. */
export interface Subject {
  /** The ID (or name) exactly as the page shows it. */
  id: string;
  kind: IdKind;
  /** Address of the console page it was met on, or null when it was typed. */
  page: string | null;
  /** What the ID stands for; `resource` when absent. */
  role?: IdRole | undefined;
  /** Column or field label near it on the page, as shown. */
  label?: string | null | undefined;
  /** The name shown beside it: the next question when the ID finds nothing. */
  name?: string | null | undefined;
  /** How far back to ask; 168 (seven days) when absent. */
  hours?: WindowHours | undefined;
}

/** The filter that the cloud is asked by, `resource_id_lower` with an ID that is shown in capitals; `none` asks for everything in the window. */
export const askedBys = ['resource_id', 'resource_id_lower', 'resource_name', 'trace_id', 'none'] as const;

/** One of {@link askedBys}. */
export type AskedBy = (typeof askedBys)[number];

/** What an answer covers (promise 5). Times are ms since epoch, UTC, inclusive. */
export interface Coverage {
  from: number;
  to: number;
  place: Place;
  api: ApiVersion;
  /** The filter by which the cloud was asked. */
  askedBy: AskedBy;
  /** Pages fetched. */
  pages: number;
  /** True once no page is left. */
  isComplete: boolean;
  /** When the newest page was fetched. */
  askedAt: number;
}

/** Traces plus completeness. */
export interface Answer {
  subject: Subject;
  /** Newest first, without duplicates. */
  traces: Trace[];
  coverage: Coverage;
  /** Marker of the next older page; null when the end of the window is reached. */
  next: string | null;
}

/** What the background says to a lookup. `isStale`: from the cache and older than the freshness time, so ask again. */
export type LookupReply =
  | { kind: 'answer'; answer: Answer; isStale: boolean; places: Place[] }
  | { kind: 'failure'; failure: Failure };

/** An answer younger than this is given from the cache without a call: ms. */
export const freshFor = 60_000;

/** Name of a card's surface, by its nonce: the page's frame and the background must mean the same one. */
export const cardSurface = (nonce: string): string => `card:${nonce}`;
