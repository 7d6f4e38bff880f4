import { markStyle } from '../core/page-ids/mark-style';
import { browser } from './browser';

// How marks look. Nothing of the page's document changes. Twice, since each browser leaves something out of one of them (pictures
// of both, Chromium 156 and Firefox 153): a user's style has no background in Chromium, an author's does not reach into shadow
// roots in Firefox. Where both count, they say the same.
const origins = ['USER', 'AUTHOR'] as const;

type Target = { tabId: number; frameIds: number[] } | { tabId: number; allFrames: true };

const unstyle = (target: Target): Promise<unknown> =>
  Promise.all(origins.map((origin) => browser.scripting.removeCSS({ css: markStyle, origin, target }).catch(() => undefined)));

/** Takes the look of marks off all frames of a tab. */
export const unstyleMarks = (tabId: number): Promise<unknown> => unstyle({ tabId, allFrames: true });

/** Gives some frames of a tab the look of marks, once each: an earlier surface may have done so. Frame by frame: one that went fails all that are named with it. */
export async function styleMarks(tabId: number, frameIds: readonly number[]): Promise<void> {
  const style = async (target: Target) => {
    await unstyle(target);
    await Promise.all(origins.map((origin) => browser.scripting.insertCSS({ css: markStyle, origin, target }).catch(() => undefined)));
  };
  await Promise.all(frameIds.map((frameId) => style({ tabId, frameIds: [frameId] })));
}
