import type { ComponentChild } from 'preact';
import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { escaped, isolated, shortened } from '../../../src/ui/isolated';
import { mount } from './mount';
import { everywhere } from './named-everywhere';

/** All that a person sees or hears, one text each. */
async function shownTexts(part: ComponentChild): Promise<string[]> {
  mount(part);
  for (const closed of ['.id-change', '.trace-head']) {
    const button = document.querySelector<HTMLElement>(`${closed}[aria-expanded=false]`);
    if (button) await userEvent.click(button);
  }
  for (const closed of document.querySelectorAll('summary')) if (!closed.parentElement?.hasAttribute('open')) closed.click();
  await expect.poll(() => document.querySelectorAll('.raw:not(:has(pre))')).toHaveLength(0);
  const walk = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_ALL);
  const texts: string[] = [];
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    if (node instanceof Text) texts.push(node.data);
    if (node instanceof Element) texts.push(...['title', 'aria-label'].flatMap((name) => node.getAttribute(name) ?? []));
  }
  return texts;
}

const arabic = 'محمد';
const parts = Object.keys(everywhere(''));

describe('a name that is written from right to left', () => {
  test.each(parts)('stands by itself in: %s', async (part) => {
    // Raw is as the wire sent it.
    const texts = (await shownTexts(everywhere(arabic)[part])).filter((text) => text.includes(arabic) && !text.startsWith('{'));
    expect(texts.length).toBeGreaterThan(0);
    for (const text of texts) expect(text.replaceAll(/\u2068[^\u2068\u2069]*\u2069/g, '')).not.toContain(arabic);
  });
});

describe('a name that turns what follows', () => {
  test.each(parts)('turns nothing in: %s', async (part) => {
    const texts = await shownTexts(everywhere('a\u2069\u202Eb')[part]);
    expect(texts.join()).toContain('a\uFFFD\uFFFDb');
    expect(texts.filter((text) => /[\u2066-\u2069\u202A-\u202E]/.test(text))).toEqual([]);
  });
});

/** Left edges of the letters of some words, as they are drawn. */
function edgesOf(words: string): number[] {
  const walk = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode() as Text | null; node; node = walk.nextNode() as Text | null) {
    const from = node.data.indexOf(words);
    if (from < 0) continue;
    return Array.from(words, (_, at) => {
      const range = document.createRange();
      range.setStart(node, from + at);
      range.setEnd(node, from + at + 1);
      return range.getBoundingClientRect().left;
    });
  }
  throw new Error(`Nothing reads ${words}`);
}

test.each([arabic, 'eve\u202E', 'דוד\u2069\u202E'])('words after %j read from left to right', async (name) => {
  document.body.style.width = '2000px';
  for (const part of ['answer', 'list of IDs'] as const) {
    mount(everywhere(name)[part]);
    const edges = edgesOf(', 1 min ago');
    expect(edges).toEqual(edges.toSorted((a, b) => a - b));
  }
  document.body.style.width = '';
});

test('other texts stay as they are, and are cut between letters', () => {
  for (const text of ['', 'alice', '李娜', 'web-1 (eu-de)']) expect(isolated(text)).toBe(text);
  expect(escaped('{"a\u202E": "b"}')).toBe('{"a\\u202e": "b"}');
  expect(shortened('x'.repeat(64))).toHaveLength(64);
  expect(shortened('x'.repeat(65))).toBe(`${'x'.repeat(63)}…`);
  expect(shortened(`${'x'.repeat(4)}😀😀`, 6)).toBe('xxxx…');
});
