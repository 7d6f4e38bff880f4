import { parentOf } from '../shadow';
import { isSlidOut } from './slid-out';
import { isClear, isOutOfSight, mostlyNot } from './out-of-sight';
import { askAlike, isUndrawn } from './undrawn';

// Options that both browsers know: https://developer.mozilla.org/docs/Web/API/Element/checkVisibility
const all = { visibilityProperty: true, opacityProperty: true };
const drawn = { ...all, contentVisibilityAuto: true };

// A drawing keeps in these what it draws elsewhere, if at all.
const kept = 'defs, symbol, clipPath, mask, marker, pattern';
// Boxes of these are as large as what is in them, or not to be made smaller: they are not asked.
const neverFlat = new Set('a abbr b body cite code em html i kbd label mark q s small span strong sub sup tbody td tfoot th thead time tr tspan u'.split(' '));

/** True for a box without height or width that hides what overflows it, as folded panels do, and for a panel that is slid away. */
function isAway(element: Element): boolean {
  // What has no attributes has no class or style of its own to fold it. Whole pixels are cheaper to ask than a box.
  if (neverFlat.has(element.localName) || !element.hasAttributes()) return false;
  if (element.clientHeight > 0 && element.clientWidth > 0) return isSlidOut(element);
  const { width, height } = element.getBoundingClientRect();
  return (width === 0 || height === 0) && /hidden|clip/.test(getComputedStyle(element).overflow);
}

// Inside these stands what is not shown as text: a field's first value, a drawing's tooltip.
const unread = new Set('textarea title desc option script style noscript template'.split(' '));

/** How many elements up a container may be. */
const plainLevels = 3;

/** True where a person can see an element whose attributes or value are meant. */
export const isShownItself = (element: Element): boolean => element.checkVisibility(all);

/** Says whether text in an element is shown; remembers what it learnt of larger elements, as long as one reading lasts. */
export function shownTexts(): (carrier: Element) => boolean {
  // All IDs of a log stand in one element.
  let last: Element | null = null;
  let wasShown = false;
  const containers = new Map<Element, boolean>();
  const alike = askAlike<boolean>();
  const unfolded = new Set<Element>();
  const folded = new Set<Element>();
  const [isUnseen, isBlank] = [mostlyNot(isOutOfSight), mostlyNot(isClear)];
  /** Asks each box once, up to the first that is known. */
  const isFolded = (carrier: Element): boolean => {
    const asked: Element[] = [];
    let isIn = false;
    for (let element: Element | null = carrier; element && !isIn && !unfolded.has(element); element = parentOf(element)) {
      asked.push(element);
      isIn = folded.has(element) || isAway(element) || (element.hasAttributes() && isUnseen(element));
    }
    for (const element of asked) (isIn ? folded : unfolded).add(element);
    return isIn;
  };
  // What has no attributes at all has no class or style of its own to fold it, so its container is asked, once.
  const isOpen = (carrier: Element): boolean => {
    let element = carrier;
    for (let level = 0; level < plainLevels && !element.hasAttributes(); level += 1) element = element.parentElement ?? element;
    let known = containers.get(element);
    if (known === undefined) containers.set(element, (known = !isBlank(element) && !isFolded(element)));
    return known;
  };
  return (carrier) => {
    if (carrier === last) return wasShown;
    last = carrier;
    if (!isRead(carrier)) wasShown = false;
    else if (carrier.checkVisibility(drawn)) wasShown = isOpen(carrier);
    else wasShown = isUndrawn(carrier) && alike([carrier], '', () => isShownItself(carrier) && isOpen(carrier));
    return wasShown;
  };
}

/** True for elements that show their text. */
const isRead = (element: Element): boolean =>
  !unread.has(element.localName) && !(element instanceof SVGElement && element.closest(kept)) && !(element.localName === 'details' && !(element as HTMLDetailsElement).open);
