import * as z from 'zod/mini';
import type { CloudId } from '../core/clouds/cloud';
import { isCloudId } from '../core/clouds/find';
import { idRoles } from '../core/resource-id/role';
import { windowHours } from '../core/window';

// zod would try `new Function` for speed; the content security policy refuses it, and Firefox reports each try.
z.config({ jitless: true });

// What messages carry and storage holds, as far as both do. Lengths are bounded: no message needs more.

/** A name, an ID of ours, a key: 1 to 200 characters. */
export const short = z.string().check(z.minLength(1), z.maxLength(200));

/** An address: consoles put whole filters into theirs. */
export const address = z.string().check(z.maxLength(100_000));

/** A long secret: tokens are several kB (domain.md §3.1). */
const longSecret = z.string().check(z.maxLength(20_000));

/** A base URL: https, and nothing before its host. */
const base = address.check(z.regex(/^https:\/\/[^/?#@\s]+/));

/** The id of a row of the cloud table. */
export const cloudId = z.custom<CloudId>((value) => typeof value === 'string' && isCloudId(value));

/** {@link IdKind} */
export const idKind = z.enum(['uuid', 'drs-job', 'database', 'hex32', 'urn', 'ces', 'name', 'text']);

/** An ID or a name: 1 to 512 characters. */
export const resourceId = z.string().check(z.minLength(1), z.maxLength(512));

/** A label as a page shows it. */
export const label = z.nullable(z.string().check(z.maxLength(120)));

/** A name as a page shows it. */
export const shownName = z.nullable(z.string().check(z.maxLength(256)));

/** {@link WindowHours} */
export const hours = z.literal([...windowHours]);

/** {@link Subject} */
export const subject = z.strictObject({
  id: resourceId,
  kind: idKind,
  page: z.nullable(address),
  role: z.optional(z.enum(idRoles)),
  label: z.optional(label),
  name: z.optional(shownName),
  hours: z.optional(hours),
});

/** {@link SeenId}, as a page's frame tells it. */
export const seenId = z.strictObject({
  id: resourceId,
  kind: idKind,
  label,
  name: shownName,
  param: z.nullable(z.string().check(z.maxLength(120))),
  count: z.number().check(z.gte(1), z.lte(1_000_000)),
  isVisible: z.boolean(),
});

/** {@link Settings} */
export const settings = z.strictObject({
  hoverDelay: z.number().check(z.gte(0), z.lte(5_000)),
  hoverKey: z.enum(['none', 'Alt', 'Control', 'Shift', 'off']),
});

/** {@link Secret} */
export const secret = z.discriminatedUnion('signIn', [
  z.strictObject({ signIn: z.literal('access-key'), accessKey: short, secretKey: short, securityToken: z.nullable(longSecret) }),
  z.strictObject({ signIn: z.literal('token'), token: longSecret }),
  z.strictObject({ signIn: z.literal('password'), domainName: short, userName: short, password: longSecret, passcode: z.nullable(short) }),
]);

/** {@link Project} */
export const project = z.strictObject({ id: short, name: short, region: short, isTyped: z.optional(z.literal(true)) });

/** {@link CustomCloud} */
export const customCloud = z.strictObject({ cts: base, iam: z.nullable(base), consoleHosts: z.array(short).check(z.maxLength(20)) });

/** A place as a person chooses it. */
export const chosenPlace = z.strictObject({ accountId: short, projectId: short });
