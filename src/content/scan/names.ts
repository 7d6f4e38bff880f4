import { isPublicAddress, mayName, namesResource, readName } from '../../core/resource-id/name-labels';
import { isText } from '../node-kinds';
import { pageAddress } from '../page-address';
import { appOf } from '../quiet-role';
import type { FindClues } from './clues-cache';
import type { Showing } from './showing';
import { shownTexts } from './shown';
import type { Work } from './work';

/** Consoles where elastic IPs stand, which are known by their address. */
const showsAddresses = /^(?:ecm|vpc|eip|nat|elb)$/;
/** Longer texts are no names. */
const longest = 80;
/** Texts whose label is looked for in one reading: more than a page of a list holds. */
const mostAsked = 600;
const stride = 64;

function* textsIn(parts: Iterable<Node>): Generator<Text> {
  for (const part of parts) {
    if (isText(part)) yield part;
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) yield node as Text;
  }
}

/**
 * Finds the resources in some parts of a page that are known by name only (domain.md §5.1), where the label over a text says so:
 * buckets, queues, streams, images, elastic IPs. On other consoles nothing is read. Names in shadow roots are left to the pointer.
 */
export function* readNames(parts: Iterable<Node>, clues: FindClues, onShowing: (showing: Showing) => void): Work<void> {
  const app = appOf(pageAddress());
  const hasNames = mayName(app);
  if (!hasNames && !showsAddresses.test(app)) return;
  const isShown = shownTexts();
  let asked = 0;
  let count = 0;
  for (const node of textsIn(parts)) {
    if (asked >= mostAsked) return;
    if ((count += 1) % stride === 0) yield;
    if (node.length > longest) continue;
    const { data } = node;
    if (!hasNames && !data.includes('.')) continue;
    const text = data.trim();
    const read = readName(text);
    if (!read || !(hasNames || isPublicAddress(read.name))) continue;
    const { name: id, before } = read;
    const carrier = node.parentElement;
    if (!carrier || !isShown(carrier)) continue;
    asked += 1;
    const from = data.indexOf(text) + read.at;
    const source = [{ node, from, data: id, at: 0 }];
    const showing: Showing = { id, kind: 'name', carrier, by: 'text', param: null, source, start: 0, end: id.length, before };
    if (namesResource(id, clues.full(showing).label, app)) onShowing(showing);
    yield;
  }
}
