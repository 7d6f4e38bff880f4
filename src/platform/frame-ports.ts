import { browser, type Port } from './browser';
import { pageIdsPort, type FromFrame, type ToFrame } from './page-talk';
import { fromFrame } from './read-frame-talk';

/** What a frame last said of its IDs. */
export type FrameIds = Extract<FromFrame, { kind: 'ids' }>;

interface Frame {
  port: Port;
  told: FrameIds | null;
}

/** The frames of a tab that we are connected to. */
export interface FramePorts {
  /** Connects to the frames that are new among these. */
  connect: (frameIds: readonly number[]) => void;
  /** What the frames say, the top frame first; null for one that has said nothing yet. */
  told: () => { frameId: number; told: FrameIds | null }[];
  say: (words: ToFrame, frameId?: number) => void;
  disconnect: () => void;
}

/** What the owner of {@link FramePorts} wants to hear. */
export interface FrameEars {
  /** A frame is new: told before it says anything. */
  came: (frameId: number) => void;
  /** A frame said what it shows. */
  told: () => void;
  /** A frame holds frames that are new. */
  framesCame: () => void;
  /** A frame is gone, or shows another document. */
  lost: (frameId: number) => void;
}

/** Keeps one port to each frame of a tab. What is no word of ours is dropped: pages are hostile until shown otherwise. */
export function framePorts(tabId: number, ears: FrameEars): FramePorts {
  const frames = new Map<number, Frame>();

  const open = (frameId: number) => {
    const port = browser.tabs.connect(tabId, { name: pageIdsPort, frameId });
    const frame: Frame = { port, told: null };
    frames.set(frameId, frame);
    port.onMessage.addListener((message: unknown) => {
      const said = fromFrame.safeParse(message);
      if (!said.success || frames.get(frameId) !== frame) return;
      if (said.data.kind === 'frames-came') return ears.framesCame();
      frame.told = said.data;
      ears.told();
    });
    port.onDisconnect.addListener(() => {
      if (frames.get(frameId) !== frame) return;
      frames.delete(frameId);
      ears.lost(frameId);
    });
    ears.came(frameId);
  };

  return {
    connect: (frameIds) => {
      for (const frameId of frameIds) if (!frames.has(frameId)) open(frameId);
    },
    told: () => [...frames].map(([frameId, { told }]) => ({ frameId, told })).toSorted((a, b) => a.frameId - b.frameId),
    say: (words, frameId) => {
      for (const [id, { port }] of frames) if (frameId === undefined || id === frameId) port.postMessage(words);
    },
    disconnect: () => {
      const ports = [...frames.values()];
      frames.clear();
      for (const { port } of ports) port.disconnect();
    },
  };
}
