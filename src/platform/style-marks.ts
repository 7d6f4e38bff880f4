import { markStyle } from '../core/page-ids/mark-style';
import { browser } from './browser';

/** How marks look, as the person's own style: no rule of the page weakens it, and nothing of the page's document changes. */
const rules = { css: markStyle, origin: 'USER' } as const;

type Frames = number[] | 'all';

const targetOf = (tabId: number, frames: Frames) => (frames === 'all' ? { tabId, allFrames: true } : { tabId, frameIds: frames });

/** Takes the look of marks off all frames of a tab. */
export async function unstyleMarks(tabId: number, frames: Frames = 'all'): Promise<void> {
  await browser.scripting.removeCSS({ ...rules, target: targetOf(tabId, frames) }).catch(() => undefined);
}

/** Gives some frames of a tab the look of marks, once each: marks outlive the surface that put them on. */
export async function styleMarks(tabId: number, frames: Frames): Promise<void> {
  await unstyleMarks(tabId, frames);
  await browser.scripting.insertCSS({ ...rules, target: targetOf(tabId, frames) }).catch(() => undefined);
}
