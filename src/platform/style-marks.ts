import { markStyle } from '../core/page-ids/mark-style';
import { browser } from './browser';

// How marks look. Nothing of the page's document changes. Twice, since each browser leaves something out of one of them (pictures
// of both, Chromium 156 and Firefox 153): a user's style has no background in Chromium, an author's does not reach into shadow
// roots in Firefox. Where both count, they say the same.
const origins = ['USER', 'AUTHOR'] as const;

type Target = { tabId: number; frameIds: number[] } | { tabId: number; allFrames: true };

const unstyle = (target: Target): Promise<unknown> =>
  Promise.all(origins.map((origin) => browser.scripting.removeCSS({ css: markStyle, origin, target }).catch(() => undefined)));

/** Once each: an earlier surface may have done so. */
async function style(target: Target): Promise<void> {
  await unstyle(target);
  await Promise.all(origins.map((origin) => browser.scripting.insertCSS({ css: markStyle, origin, target }).catch(() => undefined)));
}

/** The look of marks in a tab. What is pointed out needs it, too. */
export interface MarkLook {
  /** Gives it to those frames that do not have it. Frame by frame: one that went fails all that are named with it. */
  give: (...frameIds: number[]) => void;
  /** A frame shows another document, or none. */
  lost: (frameId: number) => void;
  /** True where we have given it. */
  isGiven: () => boolean;
  /** Takes it off the whole tab. */
  takeOff: () => void;
}

/** Remembers which frames of a tab have the look of marks. */
export function keepMarkLook(tabId: number): MarkLook {
  const styled = new Set<number>();
  return {
    give: (...frameIds) => {
      const plain = frameIds.filter((frameId) => !styled.has(frameId));
      for (const frameId of plain) {
        styled.add(frameId);
        void style({ tabId, frameIds: [frameId] });
      }
    },
    // With the top frame all others go.
    lost: (frameId) => void (frameId === 0 ? styled.clear() : styled.delete(frameId)),
    isGiven: () => styled.size > 0,
    takeOff: () => {
      styled.clear();
      void unstyle({ tabId, allFrames: true });
    },
  };
}
