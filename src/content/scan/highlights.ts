import type { Mark } from '../../core/page-ids/mark';
import { highlightNames } from '../../core/page-ids/highlight-names';
import type { TextPlace } from '../text-place';

type Look = Mark | 'shown';

/** Where highlights overlap, the worse one is on top; what a person just asked to see is above all. */
const priorities: Record<Look, number> = { changed: 1, failed: 2, incident: 3, shown: 4 };

/** The ranges of an ID's text; of its carrier's text where no text says the ID whole. One range for each text, so that none spans what comes between. */
export function rangesFor(place: TextPlace | null, carrier: Element): StaticRange[] {
  if (place) {
    return place.parts.map(({ node, from, data }) => new StaticRange({ startContainer: node, startOffset: from, endContainer: node, endOffset: from + data.length }));
  }
  return /\S/.test(carrier.textContent?.slice(0, 4_096) ?? '')
    ? [new StaticRange({ startContainer: carrier, startOffset: 0, endContainer: carrier, endOffset: carrier.childNodes.length })]
    : [];
}

/** Registers ranges under a name, instead of those that were there; none: the name goes. */
export function setHighlight(look: Look, ranges: readonly StaticRange[]): void {
  const name = highlightNames[look];
  if (ranges.length === 0) {
    CSS.highlights.delete(name);
    return;
  }
  const highlight = new Highlight(...ranges);
  highlight.priority = priorities[look];
  CSS.highlights.set(name, highlight);
}

/** Takes one range off. */
export function dropRange(look: Look, range: StaticRange): void {
  const highlight = CSS.highlights.get(highlightNames[look]);
  highlight?.delete(range);
  if (highlight?.size === 0) CSS.highlights.delete(highlightNames[look]);
}
