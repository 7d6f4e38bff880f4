import { markStyle } from '../core/page-ids/mark-style';
import { browser } from './browser';

/** How marks look, as the person's own style: no rule of the page weakens it, and nothing of the page's document changes. */
const rules = { css: markStyle, origin: 'USER' } as const;

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
