import { afterEach, expect, test } from 'vitest';
import { until } from '../content/console';
import { stage } from '../content/stage';
import { startScan, type Surface } from './port';

const uuid = '4e8d2fa1-0c3b-4a5d-9b7e-000000000001';
const connect = startScan();
const came = ({ heard }: Surface) => heard.filter(({ kind }) => kind === 'frames-came').length;
const addFrame = () => {
  const frame = Object.assign(document.createElement('iframe'), { srcdoc: 'x' });
  const isLoaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  document.body.append(frame);
  return isLoaded;
};

let surface: Surface;
afterEach(() => {
  surface.close();
  document.body.innerHTML = '';
});

async function openOnFrame(): Promise<HTMLIFrameElement> {
  stage(`<p>${uuid}</p>`);
  await addFrame();
  surface = connect();
  await until(() => surface.ids() !== null);
  return document.querySelector('iframe') as HTMLIFrameElement;
}

test('loads that a page makes up are none', async () => {
  const frame = await openOnFrame();
  for (let count = 0; count < 50; count += 1) frame.dispatchEvent(new Event('load'));
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(came(surface)).toBe(0);
  frame.srcdoc = 'y';
  await until(() => came(surface) === 1);
});

test('many frames that come at once are told once', async () => {
  await openOnFrame();
  const start = performance.now();
  await Promise.all(Array.from({ length: 40 }, addFrame));
  await until(() => came(surface) > 0);
  const tenths = (performance.now() - start) / 100;
  expect(came(surface)).toBeLessThanOrEqual(Math.ceil(tenths));
});
