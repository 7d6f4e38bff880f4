import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readConsolePage } from '../../../src/core/console-page/read-console-page';
import { findIds } from '../../../src/core/resource-id/find-ids';
import { rankIds } from '../../../src/core/resource-id/rank';
import { anyId } from './samples';

const uuid = (digit: number) => `46b20c38-5c54-4781-9f00-${String(digit).repeat(12)}`;
const hex = 'f7e6a949fe8c4177bf074a03bb747d87';
const agency = '5ce49588089946de882e3a1c7908d9c9';
const route = `/ecs/detail?instanceId=${uuid(3)}&imageId=${uuid(2)}`;
const page = readConsolePage(`https://console.huaweicloud.com/ecm/?agencyId=${agency}#${route}`);
const ranked = (text: string, where = page) => rankIds(findIds(text), where, text).map(({ id }) => id);

describe('the likeliest resource comes first', () => {
  test("the page's own resources, in the address's order", () => {
    expect(ranked(`${uuid(1)} ${uuid(2)} ${uuid(3)}`)).toEqual([uuid(3), uuid(2), uuid(1)]);
  });

  test('then what a label calls a resource, then what none denies', () => {
    expect(ranked(`Request ID: ${uuid(4)} by ${uuid(5)} Instance ID: ${hex}`, null)).toEqual([hex, uuid(5), uuid(4)]);
  });

  test('then by kind, bare hex last', () => {
    const urn = `urn:smn:eu-de:${hex}:t`;
    expect(ranked(`${hex}, al1604473987569z6n6nkpm1, ${urn}, ${hex}in03, 140b5236-88ad-43c8-811c-1268453jb101, ${uuid(1)}`, null)).toEqual([
      uuid(1), '140b5236-88ad-43c8-811c-1268453jb101', `${hex}in03`, urn, 'al1604473987569z6n6nkpm1', hex,
    ]);
  });

  test("the address's decoys last of all, even with a good label", () => {
    expect(ranked(`ID: ${agency} Project ID: ${hex}`)).toEqual([hex, agency]);
  });

  test('without a page and a text the order of the text stays', () => {
    const found = findIds(`Project ID: ${uuid(2)} ID: ${uuid(1)}`);
    expect(rankIds(found, null)).toEqual(found);
  });
});

test('ranking keeps every ID, changes nothing it was given, and ranks the ranked alike', () => {
  fc.assert(
    fc.property(fc.array(anyId, { maxLength: 12 }), (ids) => {
      const text = ids.map(({ id }) => id).join(' , ');
      const found = findIds(text);
      const before = structuredClone(found);
      const once = rankIds(found, page, text);
      expect(found).toEqual(before);
      expect(new Set(once)).toEqual(new Set(found));
      expect(once).toHaveLength(found.length);
      expect(rankIds(once, page, text)).toEqual(once);
    }),
    { numRuns: 2_000 },
  );
});
