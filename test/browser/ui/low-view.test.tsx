import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { PauseBar } from '../../../src/ui/PauseBar';
import { PopupHead } from '../../../src/ui/PopupHead';
import { mount } from './mount';

const nothing = () => undefined;
const pasted = Array.from({ length: 20 }, (_, at) => `server 4f1c9d3e-6a0b-4c52-9b7e-${String(at).padStart(12, '0')} is down`).join('\n');

/** The popup's frame with much in it, scrolled down: which part of the view is left for what is in it, CSS px. */
async function leftFor(width: number, height: number): Promise<number> {
  await page.viewport(width, height);
  document.documentElement.className = 'popup';
  mount(
    <>
      <PopupHead id={pasted} hasFocus={false} places={[]} place={null} tabAddress={null} onLookUp={nothing} onPaste={nothing} onChoosePlace={nothing} onOpenOptions={nothing} />
      <div style="height: 3000px" />
      <PauseBar host="console.otc.t-systems.com" pausedUntil={0} onPause={nothing} />
    </>,
  );
  scrollTo(0, 1_500);
  const inView = ['.head', '.pause-bar'].map((part) => {
    const { top, bottom } = document.querySelector(part)!.getBoundingClientRect();
    return Math.max(0, Math.min(bottom, innerHeight) - Math.max(top, 0));
  });
  return innerHeight - inView.reduce((sum, one) => sum + one, 0);
}

afterEach(async () => {
  document.documentElement.className = '';
  await page.viewport(414, 896);
});

test.each([[220, 300], [220, 200], [440, 300], [260, 400]])('nothing stands over the list in a view of %i by %i', async (width, height) => {
  expect(await leftFor(width, height)).toBe(height);
  scrollTo(0, 0);
  expect(document.querySelector('textarea')?.getBoundingClientRect().height).toBeLessThan(90);
});

test('head and foot stay in view where there is room for them', async () => {
  const left = await leftFor(440, 600);
  expect(left).toBeGreaterThan(300);
  expect(left).toBeLessThan(500);
});
