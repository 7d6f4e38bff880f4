import { expect, test } from 'vitest';
import { onlookers, oneTypeServices, resourceTypes, wellKnown } from '../../../src/core/resource-id/resource-types';
import { typeNamed } from '../../../src/core/resource-id/type-named';

const services = new Set(resourceTypes.map(({ service }) => service));

test('services are upper case, types as CTS takes them, words squeezed', () => {
  for (const { service, type, words } of resourceTypes) {
    expect(service).toMatch(/^[A-Z]+$/);
    expect(type ?? 'none').toMatch(/^[A-Za-z][\w. -]{0,63}$/);
    for (const word of words) expect(word).toBe(word.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ''));
    expect(new Set(words).size, `${service} ${type}`).toBe(words.length);
  }
});

test('no service has a type or a word twice', () => {
  for (const service of services) {
    const rows = resourceTypes.filter((row) => row.service === service);
    expect(new Set(rows.map(({ type }) => type)).size, service).toBe(rows.length);
    const words = rows.flatMap((row) => row.words);
    expect(words.filter((word, at) => words.indexOf(word) !== at), service).toEqual([]);
  }
});

test('every word leads to its row on its own console', () => {
  for (const row of resourceTypes) for (const word of row.words) expect(typeNamed(word, row.service), `${row.service} ${word}`).toBe(row);
});

test('lists of services name services, and well-known words rows', () => {
  for (const service of oneTypeServices) expect(services).toContain(service);
  for (const service of oneTypeServices) expect(onlookers).not.toContain(service);
  for (const [word, service] of Object.entries(wellKnown)) expect(resourceTypes.some((row) => row.service === service && row.words.includes(word)), word).toBe(true);
});
