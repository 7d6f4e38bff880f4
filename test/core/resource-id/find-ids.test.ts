import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findIds } from '../../../src/core/resource-id/find-ids';
import { kindOf } from '../../../src/core/resource-id/kind-of';
import { urnHead, urnSource, wordShapes } from '../../../src/core/resource-id/shapes';
import { expression, findPlainly } from './oracle';
import { anyId } from './samples';

const uuid = '46b20c38-5c54-4781-9f00-d25d8c1717a8';
const hex = 'f7e6a949fe8c4177bf074a03bb747d87';
const digits = '12345678901234567890123456789012';
const found = (text: string) => findIds(text).map(({ id, kind }) => [id, kind]);

describe('shapes of domain.md §5', () => {
  test.each([
    [uuid, 'uuid'],
    [uuid.toUpperCase(), 'uuid'],
    ['140b5236-88ad-43c8-811c-1268453jb101', 'drs-job'],
    ['140b5236-88ad-43c8-811c-1268453fjb21', 'drs-job'],
    [`${hex}in03`, 'database'],
    [`${hex}no14`, 'database'],
    [`${hex}br01`, 'database'],
    [hex, 'hex32'],
    ['ff8080828fe9028a018fe9028a010000', 'hex32'],
    [`urn:smn:eu-de:${hex}:alerts`, 'urn'],
    [`urn:smn:eu-de:${hex}:alerts:${hex}`, 'urn'],
    [`urn:fss:eu-de:${hex}:function:default:hello`, 'urn'],
    [`urn:fss:eu-de:${hex}:function:default:hello:latest`, 'urn'],
    [`urn:fss:eu-de:${hex}:function:default:hello:v1.2`, 'urn'],
    [`urn:fgs:eu-de:${hex}:graph:flow`, 'urn'],
    ['al1604473987569z6n6nkpm1', 'ces'],
    ['rg1604473987569z6n6nkpm1', 'ces'],
    ['at1604473987569z6n6nkpm1', 'ces'],
  ])('%s is a %s, alone, in a sentence and at the ends of a text', (id, kind) => {
    expect(kindOf(id)).toBe(kind);
    expect(kindOf(` ${id}\n`)).toBe(kind);
    const texts = [id, `x ${id} y`, `${id}.`, `(${id})`, `实例${id}已删除`, `"${id}",`];
    for (const text of texts) expect(found(text)).toEqual([[id, kind]]);
  });

  test.each([
    'hello', '', 'my-bucket', '10.0.0.1', `${uuid}x`, `x${hex}`, `${hex}${hex}`, uuid.slice(1), `${hex}in3`,
    'WOmAijZnbElNjCFzTVDl4aJQAgdaTUMD',
    'f7e6A949fe8c4177bf074a03bb747d87', `urn:iam:eu-de:${hex}:role`, `urn:smn:eu-de:${hex}:`,
    'al160447398756z6n6nkpm1', `${uuid} ${uuid}`, '46B20c38-5c54-4781-9f00-d25d8c1717a8', 'a0001c1b9-bctt-2136-c12b-4b2a611116',
  ])('%o has no known shape', (text) => expect(kindOf(text)).toBe('text'));
});

test.each(['\u2010', '\u2011'])('hyphens that look so are hyphens: %o', (sign) => {
  const text = `disk ${uuid.replaceAll('-', sign)}, ${uuid.toUpperCase().replaceAll('-', sign)}`;
  expect(findIds(text)).toEqual([
    { id: uuid, kind: 'uuid', start: 5, end: 41 },
    { id: uuid.toUpperCase(), kind: 'uuid', start: 43, end: 79 },
  ]);
  expect(found(`x${sign}${uuid}`)).toEqual([]);
});

describe('where an ID ends and begins', () => {
  test.each([
    ['a longer word', `x${uuid}`, `${uuid}x`, `_${hex}`, `${hex}_`, `pvc-${uuid}`, `${hex}-1`, `a${hex}`],
    ['a longer hash', hex + hex, `${hex}01234567`, `sha256:${hex}${hex}`],
    ['a digest', `md5:${hex}`, `MD5: ${hex}`, `sha1=${hex}`, `"etag": "${hex}"`, `sha256:${hex}`, `digest ${hex}`],
    ['an entity tag that is weak', `ETag: W/"${hex}"`, `"etag": "W/\\"${hex}\\""`, `etag=W/"${hex}"`],
    ['the checksum of a file or the number of a version', `md5sum ${hex}`, `MD5SUM: ${hex}`, `build ${hex}`, `commit ${hex}`, `"commit": "${hex}"`, `gitCommit=${hex}`, `contentMd5: ${hex}`, `${hex}  disk.iso`, `${hex} *./out/app-1.2.tar.gz`, `Revision: ${hex}`],
    ['a number of 32 digits', digits, `order ${digits}`, `Order ID: ${digits},`, `/orders/${digits}/items`],
    ['a file name', `${hex}.js`, `main.${hex}.js`, `/static/${hex}.min.css`, `${uuid}.json`, `(${uuid}.png)`, `${hex}in03.log`],
    ['a folder of a page’s own files', `/static/${hex}/app.js`, `<script src="/ui/${hex}/js/vendors~main.chunk.js">`, `https://cdn.example.com/${hex}/img/logo/logo.png`, `/static/${hex}/licences.html?x=1`],
    ['a path of hex', `ab/${hex}`, `objects/ab/${hex}/cd`, `${hex}/0f`, `/${hex}/${hex}/`, `2024/${hex}`],
  ])('no ID in %s', (_, ...texts) => {
    for (const text of texts) expect(found(text)).toEqual([]);
  });

  test.each([
    [`detail/${uuid}`, uuid],
    [`detail/${hex}/summary`, hex],
    [`/v1.0/${hex}/system/trace`, hex],
    [`/cce/${hex}/nodes`, hex],
    [`id=${uuid}&x=1`, uuid],
    [`?instanceId=${hex}in03#`, `${hex}in03`],
    [`资源${hex}不存在`, hex],
    [`Deleted ${uuid}. Done`, uuid],
    [`${hex}in03.internal.cn-north-4.postgresql.rds.example`, `${hex}in03`],
    [`<b>${uuid}</b>`, uuid],
    [`Rebuild ${hex}`, hex],
    [`build of ${hex}`, hex],
    [`raw/"${hex}"`, hex],
    [`${digits}in03`, `${digits}in03`],
    [`${digits.slice(1)}a`, `${digits.slice(1)}a`],
    [`urn:smn:eu-de:${digits}:alerts`, `urn:smn:eu-de:${digits}:alerts`],
  ])('%s holds one', (text, id) => expect(findIds(text).map((one) => one.id)).toEqual([id]));

  test('what stands for none and for any is no ID', () => {
    const none = ['00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff', 'FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF', '0'.repeat(32), 'f'.repeat(32)];
    for (const id of none) {
      expect([kindOf(id), found(`x ${id} ${uuid}`)]).toEqual(['text', [[uuid, 'uuid']]]);
      const changed = `${id[0] === 'F' ? 'A' : 'a'}${id.slice(1)}`;
      expect(found(changed)).toEqual(id[0] === 'F' ? [[changed, 'uuid']] : [[changed, kindOf(changed)]]);
    }
    const near = ['00000000-0000-0000-0000-00000000000f', 'f0000000-0000-0000-0000-000000000000', `${'0'.repeat(32)}in01`, '00000000-0000-0000-0000-00000000jb01'];
    for (const id of near) expect(found(id)).toEqual([[id, kindOf(id)]]);
  });

  test('a database ID is never cut to 32', () => {
    expect(found(`${hex}in03 ${hex} ${hex}in0`)).toEqual([[`${hex}in03`, 'database'], [hex, 'hex32']]);
  });

  test('a URN is one ID, not its project, and the text goes on behind it', () => {
    const urn = `urn:smn:eu-de:${hex}:alerts`;
    expect(found(`${urn}: ${uuid}`)).toEqual([[urn, 'urn'], [uuid, 'uuid']]);
    expect(found(`x${urn}`)).toEqual([[hex, 'hex32']]);
    // What one URN has taken is no other's head.
    const graph = `urn:fgs:eu-de:${hex}:graph:flow:urn`;
    expect(found(`${graph}:smn:eu-de:${hex}:alerts`)).toEqual([[graph, 'urn'], [hex, 'hex32']]);
  });

  test('a UUID whose hyphens stand elsewhere is none', () => {
    const bare = uuid.replaceAll('-', '');
    const places = fc.uniqueArray(fc.integer({ min: 0, max: 35 }), { minLength: 4, maxLength: 4 }).map((all) => all.toSorted((a, b) => a - b));
    const moved = [[7, 13, 18, 23], [9, 13, 18, 23], [8, 12, 18, 23], [8, 14, 18, 23], [8, 13, 17, 23], [8, 13, 19, 23], [8, 13, 18, 22], [8, 13, 18, 24]];
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom(...moved), places), (hyphens) => {
        const word = hyphens.reduce((text, at) => `${text.slice(0, at)}-${text.slice(at)}`, bare);
        expect(found(word)).toEqual(word === uuid ? [[uuid, 'uuid']] : []);
      }),
      { numRuns: 2_000 },
    );
  });

  test('several, in their order, with their places', () => {
    const text = `${uuid},${hex}in03;${hex}`;
    const ids = findIds(text);
    expect(ids.map(({ kind }) => kind)).toEqual(['uuid', 'database', 'hex32']);
    for (const { id, start, end } of ids) expect(text.slice(start, end)).toBe(id);
  });
});

describe('for any text', () => {
  // Over 100,000 cases in all: they take seconds, and what is rare on a page is met on the thousandth.
  const runs = { numRuns: 20_000 };
  // What may stand beside an ID: anything but a character of a word, or what makes bare hex something else.
  const beside = fc.string({ unit: fc.constantFrom(...' ,;()<>"|源，é\n\t?&'), minLength: 1, maxLength: 3 });

  test('an ID between boundaries is found whole', () => {
    fc.assert(
      fc.property(fc.string(), beside, anyId, beside, fc.string(), (before, left, { id, kind }, right, after) => {
        const text = `${before}.${left.padStart(6)}${id}${right}${after}`;
        const start = before.length + 1 + Math.max(6, left.length);
        expect(findIds(text)).toContainEqual({ id, kind, start, end: start + id.length });
      }),
      runs,
    );
  });

  test('an ID inside a longer word is never found', () => {
    const word = fc.string({ unit: fc.constantFrom(...'ghXYZ-_'), minLength: 1, maxLength: 40 });
    const inside = anyId.filter(({ kind }) => kind !== 'urn' && kind !== 'database');
    fc.assert(
      fc.property(inside, word, fc.boolean(), ({ id }, glue, isBefore) => {
        expect(findIds(isBefore ? glue + id : id + glue)).toEqual([]);
      }),
      runs,
    );
  });

  test('a text in front and behind, of whatever length, changes nothing', () => {
    const filler = fc.string({ unit: fc.constantFrom(...' ,a0-é源😀\n'), maxLength: 12 });
    const long = fc.tuple(filler, fc.constantFrom(0, 1, 20, 500, 8_120, 8_160, 8_192, 8_200, 16_300)).map(([piece, length]) => {
      const text = ` ${piece} `;
      return text.repeat(Math.ceil(length / text.length)).slice(0, length);
    });
    fc.assert(
      fc.property(long, fc.array(anyId, { minLength: 1, maxLength: 4 }), long, (before, ids, after) => {
        const text = `${before} ; ${ids.map(({ id }) => id).join(' | ')} ; ${after}`;
        const all = findIds(text);
        expect(all.map(({ id, kind }) => ({ id, kind }))).toEqual(ids);
        for (const { id, start, end } of all) expect(text.slice(start, end)).toBe(id);
      }),
      { numRuns: 5_000 },
    );
  });

  test('kindOf and findIds agree on a whole ID', () => {
    fc.assert(
      fc.property(anyId, ({ id, kind }) => {
        expect(kindOf(id)).toBe(kind);
        expect(found(id)).toEqual([[id, kind]]);
      }),
      runs,
    );
  });

  test('the scan and the one plain expression agree', () => {
    const urns = ['urn:', 'urn:smn:', 'urn:fss:eu-de:', ':name'];
    const around = ['.js', '.min.js', '. ', 'md5:', 'sha256:', 'etag="', 'etag: W/"', 'W/\\"', 'md5sum ', 'build ', 'commit=', 'Revision: "', 're', digits, 'ab/', '/cd', '/12ab/', 'detail/', 'id=', ...urns, '0'.repeat(32), 'f'.repeat(32), '00000000-0000-0000-0000-000000000000'];
    const piece = fc.oneof(
      { weight: 3, arbitrary: anyId.map(({ id }) => id) },
      // An ID with one character changed or dropped.
      fc
        .tuple(anyId, fc.nat(), fc.constantFrom('', 'g', '-', '.', '_', 'F', 'j'))
        .map(([{ id }, at, by]) => id.slice(0, at % id.length) + by + id.slice((at % id.length) + 1)),
      { weight: 3, arbitrary: fc.constantFrom(...' ./:-_=xf0源', ...around) },
      fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), maxLength: 70 }),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join('');
        expect(findIds(text)).toEqual(findPlainly(text));
      }),
      { numRuns: 50_000 },
    );
  });

  test('a long text and its parts agree', () => {
    const piece = fc.oneof(
      { weight: 3, arbitrary: anyId.map(({ id }) => id) },
      fc.string({ unit: fc.constantFrom(...'0123456789abcdef-'), maxLength: 90 }),
      fc.constantFrom(' ', '.', '/', ':', '"', '源', '😀', '\ud83d', 'é', 'urn:smn:eu-de:', 'md5:', 'x'),
    );
    const filler = fc.nat({ max: 300 }).map((length) => `${'y '.repeat(3_900)}${'z'.repeat(length)}`);
    fc.assert(
      fc.property(filler, fc.array(piece, { maxLength: 40 }), (before, pieces) => {
        const text = before + pieces.join('');
        expect(findIds(text)).toEqual(findPlainly(text));
      }),
      { numRuns: 1_500 },
    );
  });
});

describe('time', () => {
  test('no expression has a quantifier without a bound', () => {
    const sources = [...wordShapes.map(([, , , , shape]) => shape.source), urnHead, urnSource, expression.source];
    for (const source of sources) expect(source.replace(/\\./g, '').replace(/\[[^\]]*\]/g, '')).not.toMatch(/[*+]|,\}/);
  });

  test.each([
    ['hex', hex, 0],
    ['near-miss UUIDs', `${uuid.slice(0, -1)}g `, 0],
    ['UUIDs', `${uuid} `, 1],
    ['URN heads', 'urn:smn:', 0],
    ['long URN tails', `urn:smn:eu-de:${hex}:${'a'.repeat(300)} `, 1],
    ['long function URNs', `urn:fss:eu-de:${hex}:function:${'a'.repeat(64)}:${'a'.repeat(256)}:${'a.'.repeat(200)} `, 1],
    ['hex paths', `${hex}/`, 0],
    ['digest labels', `sha256:${hex} `, 0],
    ['weak entity tags', `etag: W/"${hex}" `, 0],
    ['numbers', `${digits} `, 0],
    ['hyphens', '-', 0],
  ])('a megabyte of %s ends', (_, piece, idsInPiece) => {
    const times = Math.ceil(2 ** 20 / piece.length);
    const text = piece.repeat(times);
    const ids = findIds(text);
    expect(ids).toHaveLength(idsInPiece * times);
    expect(ids.every(({ id, start, end }) => text.slice(start, end) === id)).toBe(true);
  });
});
