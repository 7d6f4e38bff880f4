import type { ComponentChild } from 'preact';
import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Subject } from '../../../src/core/lookup';
import { FailureNote } from '../../../src/ui/answer/FailureNote';
import { AnswerView } from '../../../src/ui/answer/AnswerView';
import { CardHead } from '../../../src/ui/CardHead';
import { ChangesReport } from '../../../src/ui/changes/ChangesReport';
import { escaped, isolated, shortened } from '../../../src/ui/isolated';
import { IdBoard } from '../../../src/ui/page-ids/IdBoard';
import { PlacePicker } from '../../../src/ui/PlacePicker';
import { RoleNote } from '../../../src/ui/RoleNote';
import { mount } from './mount';
import { noControls, otherPlace, sampleAnswer, samplePlace, sampleState, sampleTrace } from './sample';
import { sampleId, sampleRun } from './sample-ids';

const nothing = () => undefined;
const user = sampleTrace().user!;

/** All that pages, traces and clouds name, under one name. */
function everywhere(name: string): Record<string, ComponentChild> {
  const trace = sampleTrace({
    time: Date.now() - 60_000,
    name,
    rating: 'warning',
    serviceType: name,
    resourceType: name,
    resourceName: name,
    resourceId: name,
    traceType: name,
    user: { ...user, name, id: name, domainName: name, domainId: name, accessKeyId: name, type: name, invokedBy: [name], assumedBy: { name, id: name, domainName: name } },
    sourceIp: name,
    code: name,
    message: name,
    location: name,
    reason: name,
    request: { kind: 'json', value: { [name]: [name, { [name]: name }] } },
    response: { kind: 'text', text: name },
    raw: `{"name":"${name}"}`,
  });
  const place = { ...samplePlace, region: `r ${name}`, projectName: name, accountName: name };
  const subject: Subject = { id: name, kind: 'text', page: null, name: `n ${name}`, label: name };
  const listed = sampleId({ id: name, name, label: name, meaning: { role: 'resource', service: 'ECS', resourceType: 'ecs', reason: `label “${name}”` } });
  const answer = (traces = [trace]) => ({ ...sampleAnswer(traces, { place }), subject });
  const changes = new Map([[name, { mark: 'failed' as const, found: [{ trace, by: 'id' as const }] }]]);
  return {
    answer: <AnswerView state={sampleState({ answer: answer(), subject })} controls={noControls} onMend={nothing} />,
    'empty answer': <AnswerView state={sampleState({ answer: answer([]), subject })} controls={noControls} onMend={nothing} />,
    'list of IDs': <IdBoard label="IDs" ids={[listed]} current={null} changes={changes} onShow={nothing} onLookUp={nothing} controls={null} />,
    changes: <ChangesReport run={sampleRun({ answer: answer(), places: [place, otherPlace] })} changes={changes} count={1} blindSpots={[]} onMend={nothing} />,
    failure: <FailureNote failure={{ kind: 'server', detail: name, code: name, places: [place] }} onMend={nothing} onChoose={nothing} />,
    place: <PlacePicker places={[place, otherPlace]} current={null} onChoose={nothing} />,
    role: <RoleNote subject={{ ...subject, role: 'project' }} onAsk={nothing} />,
    'card head': <CardHead subject={subject} words={null} places={[]} place={null} tabAddress={null} onChoosePlace={nothing} onClose={nothing} />,
  };
}

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
  expect(shortened('x'.repeat(160))).toHaveLength(160);
  expect(shortened('x'.repeat(161))).toBe(`${'x'.repeat(159)}…`);
  expect(shortened(`${'x'.repeat(4)}😀😀`, 6)).toBe('xxxx…');
});
