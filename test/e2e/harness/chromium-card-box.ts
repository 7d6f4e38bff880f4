import type { Page, Protocol } from 'puppeteer-core';
import type { Box } from './test-browser';

type Node = Protocol.DOM.Node;

function find(node: Node, name: string): Node | undefined {
  if (node.localName === name) return node;
  for (const child of [...(node.children ?? []), ...(node.shadowRoots ?? [])]) {
    const found = find(child, name);
    if (found) return found;
  }
  return undefined;
}

/** Where the card's frame stands; the debugger sees through a closed shadow root. */
export async function chromiumCardBox(page: Page): Promise<Box | null> {
  const session = await page.createCDPSession();
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const host = find(root, 'trace-lens-card');
    const frame = host && find(host, 'iframe');
    if (!frame) return null;
    const { model } = await session.send('DOM.getBoxModel', { nodeId: frame.nodeId });
    const [x = 0, y = 0] = model.border;
    return { x, y, width: model.width, height: model.height };
  } catch {
    // Gone, or not laid out, while we asked.
    return null;
  } finally {
    await session.detach();
  }
}
