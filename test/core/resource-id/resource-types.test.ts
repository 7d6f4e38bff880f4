import { expect, test } from 'vitest';
import { onlookers, oneTypeServices, resourceTypes, wellKnown } from '../../../src/core/resource-id/resource-types';
import { typeNamed } from '../../../src/core/resource-id/type-named';

const services = new Set(resourceTypes.map(({ service }) => service));

test('services are upper case, types as CTS takes them, words squeezed', () => {
  for (const { service, type, words } of resourceTypes) {
    expect(service).toMatch(/^[A-Z]+$/);
    expect(type ?? 'none').toMatch(/^[A-Za-z][\w. -]{0,63}$/);
    for (const word of words) expect(word).toBe(word.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ''));
  }
});

test('no service has a type or a word twice', () => {
  for (const service of services) {
    const rows = resourceTypes.filter((row) => row.service === service);
    const twice = [rows.map(({ type }) => type), rows.flatMap(({ words }) => words)].map((all) => all.filter((one, at) => all.indexOf(one) !== at));
    expect({ service, twice }).toEqual({ service, twice: [[], []] });
  }
});

test('every word leads to its row on its own console', () => {
  const lost = resourceTypes.flatMap((row) => row.words.filter((word) => typeNamed(word, row.service) !== row));
  expect(lost).toEqual([]);
});

test('lists of services name services, and well-known words rows', () => {
  for (const service of oneTypeServices) expect(services).toContain(service);
  for (const service of oneTypeServices) expect(onlookers).not.toContain(service);
  const unknown = Object.entries(wellKnown).filter(([word, service]) => !resourceTypes.some((row) => row.service === service && row.words.includes(word)));
  expect(unknown).toEqual([]);
});
