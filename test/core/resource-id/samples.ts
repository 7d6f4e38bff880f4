import fc from 'fast-check';

const hexOf = (length: number) => fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: length, maxLength: length });
const digits = (length: number) => fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });
const joined = (...parts: fc.Arbitrary<string>[]) => fc.tuple(...parts).map((texts) => texts.join(''));
const pick = (...texts: string[]) => fc.constantFrom(...texts);
const dash = fc.constant('-');
const colon = fc.constant(':');

// All zeros and all f stand for none and any.
const isReal = (id: string) => new Set(id.replaceAll('-', '')).size > 1 || !/^[0f]/.test(id);
const uuid = joined(hexOf(8), dash, hexOf(4), dash, hexOf(4), dash, hexOf(4), dash, hexOf(12)).filter(isReal);
const region = pick('eu-de', 'cn-southwest-275', 'ae-ad-1');

/** IDs of each kind, made at random: domain.md §5. */
export const idsOf = {
  uuid: fc.oneof(uuid, uuid.map((id) => id.toUpperCase())),
  'drs-job': joined(
    uuid.map((id) => id.slice(0, 24)),
    fc.oneof(joined(hexOf(7), fc.constant('jb'), digits(3)), joined(hexOf(8), fc.constant('jb'), digits(2))),
  ),
  database: joined(hexOf(32), pick('in', 'no', 'br', 'pr', 'gr'), digits(2)),
  // 32 digits are a number.
  hex32: hexOf(32).filter((id) => isReal(id) && /[a-f]/.test(id)),
  urn: fc.oneof(
    joined(fc.constant('urn:smn:'), region, colon, hexOf(32), pick(':topic', ':my-topic_1', `:${'t'.repeat(255)}`)),
    joined(fc.constant('urn:smn:'), region, colon, hexOf(32), fc.constant(':topic:'), hexOf(32)),
    joined(fc.constant('urn:fss:'), region, colon, hexOf(32), fc.constant(':function:g:f'), pick('', ':latest', ':!a', ':v1.2')),
    joined(fc.constant('urn:fgs:'), region, colon, hexOf(32), fc.constant(':graph:flow')),
  ),
  ces: joined(pick('al', 'at', 'rg'), digits(13), fc.string({ unit: fc.constantFrom(...'0123456789abcXYZ'), minLength: 9, maxLength: 9 })),
} as const;

/** Any ID with its kind. */
export const anyId = fc.oneof(
  ...(Object.keys(idsOf) as (keyof typeof idsOf)[]).map((kind) => idsOf[kind].map((id) => ({ id, kind }))),
);
