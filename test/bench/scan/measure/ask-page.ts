import { hostsIn } from '../../../../src/content/scan/hosts';

const owners = [
  ['[title]', 'title'],
  ['[aria-label]', 'aria-label'],
  ['[data-clipboard-text]', 'data-clipboard-text'],
  ['a', 'href'],
] as const;

/**
 * What no reading can leave out that sees texts, titles, links, fields and components: each is asked for once, nothing is searched in
 * it, and no element is asked whether it is shown. Gives the number of characters.
 */
export function askPage(top: Element): number {
  const nodes: Node[] = [];
  const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if ((node as Text).length > 0) nodes.push(node);
  let size = top.textContent?.length ?? 0;
  for (const [selector, name] of owners) {
    const found = top.querySelectorAll(selector);
    for (let at = 0; at < found.length; at += 1) size += found[at]?.getAttribute(name)?.length ?? 0;
  }
  for (const field of top.querySelectorAll('input, textarea, select')) size += (field as HTMLInputElement).value.length;
  for (const host of hostsIn(top, top.getElementsByTagName('*').length)) size += host?.[1].childElementCount ?? 0;
  return size + nodes.length;
}
