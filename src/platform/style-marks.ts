import { markStyle } from '../core/page-ids/mark-style';
import { browser } from './browser';

/** How marks look. Nothing of the page's document changes. Not as the person's own style: Chromium paints no background of that. */
const rules = { css: markStyle, origin: 'AUTHOR' } as const;

type Target = { tabId: number; frameIds: number[] } | { tabId: number; allFrames: true };

const unstyle = (target: Target): Promise<unknown> => browser.scripting.removeCSS({ ...rules, target }).catch(() => undefined);

/** Takes the look of marks off all frames of a tab. */
export const unstyleMarks = (tabId: number): Promise<unknown> => unstyle({ tabId, allFrames: true });

/** Gives some frames of a tab the look of marks, once each: an earlier surface may have done so. */
export async function styleMarks(tabId: number, frameIds: number[]): Promise<void> {
  const target = { tabId, frameIds };
  await unstyle(target);
  await browser.scripting.insertCSS({ ...rules, target }).catch(() => undefined);
}
