import { expect, test } from 'vitest';
import { pageAddress } from '../../../src/content/page-address';
import { stage } from './stage';

async function frameOf(html: string, around: Document = document): Promise<Window> {
  const frame = around.createElement('iframe');
  if (html) frame.srcdoc = html;
  const isLoaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  around.body.append(frame);
  await isLoaded;
  return frame.contentWindow!;
}

test('a page of its own has its own address', () => {
  expect(pageAddress()).toBe(location.href);
});

test('a frame that the application writes has that of the frame around it, however deep', async () => {
  stage('');
  const empty = await frameOf('');
  const written = await frameOf('<p>x</p>');
  const inner = await frameOf('<p>y</p>', written.document);
  expect([empty, written, inner].map((view) => view.location.protocol)).toEqual(['about:', 'about:', 'about:']);
  expect([empty, written, inner].map(pageAddress)).toEqual([location.href, location.href, location.href]);
});

test('a frame that may not look out has only its own', () => {
  const closed = {
    location: { protocol: 'about:', href: 'about:srcdoc' },
    get parent(): never {
      throw new DOMException('cross-origin', 'SecurityError');
    },
  };
  expect(pageAddress(closed as unknown as Window)).toBe('about:srcdoc');
});
