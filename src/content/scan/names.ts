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

/**
 * Finds the resources of a page that are known by name only (domain.md §5.1), where the label over a text says so: buckets, queues,
 * streams, images, elastic IPs. On other consoles nothing is read. Names in shadow roots are left to the pointer.
 */
export function* readNames(top: Element, clues: FindClues, onShowing: (showing: Showing) => void): Work<void> {
  const app = appOf(pageAddress());
  const hasNames = mayName(app);
  if (!hasNames && !showsAddresses.test(app)) return;
  const isShown = shownTexts();
  const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
  let asked = 0;
  let count = 0;
  for (let node = walker.nextNode(); node && asked < mostAsked; node = walker.nextNode()) {
    if ((count += 1) % stride === 0) yield;
    if (!isText(node) || node.length > longest) continue;
    const { data } = node;
    const text = data.trim();
    const read = readName(text);
    if (!read || !(hasNames || isPublicAddress(read.name))) continue;
    const { name: id, before } = read;
    const carrier = node.parentElement;
    if (!carrier || !isShown(carrier)) continue;
    asked += 1;
    const from = data.indexOf(text) + read.at;
    const of = node;
    const place = () => ({ parts: [{ node: of, from, data: id }] });
    const showing: Showing = { id, kind: 'name', carrier, place, by: 'text', before: () => before, param: null };
    if (namesResource(id, clues.full(showing).label, app)) onShowing(showing);
    yield;
  }
}
