import { parentOf } from '../shadow';
import { rangeOf } from '../text-place';
import { placeOf, type Showing } from './showing';
import { isScrolled } from './view-box';

/** As high as a cell that cuts what it says: CSS px. */
const lowBox = 60;

const boxOf = (showing: Showing): DOMRect => {
  const place = placeOf(showing);
  return (place && rangeOf(place)?.getBoundingClientRect()) ?? showing.carrier.getBoundingClientRect();
};

/** True for a box that cuts a line or two: nobody could scroll it back. */
const cutsLine = (box: Element): boolean => box.clientHeight <= lowBox && /hidden|clip/.test(getComputedStyle(box).overflowX);

/** Brings a showing into view: its element first, then, where that is longer than its box, its text. What cuts it stays as it is. */
export function bringIntoView(showing: Showing): void {
  const boxes: Element[] = [];
  for (let element: Element | null = showing.carrier; element; element = parentOf(element)) if (isScrolled(element)) boxes.push(element);
  const cutting = boxes.filter(cutsLine).map((box) => ({ box, left: box.scrollLeft, top: box.scrollTop }));
  const restore = () => {
    for (const { box, left, top } of cutting) [box.scrollLeft, box.scrollTop] = [left, top];
  };
  showing.carrier.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  restore();
  const cut = cutting.at(-1)?.box;
  const own = () => cut?.getBoundingClientRect() ?? boxOf(showing);
  for (const element of boxes) {
    if (cutting.some(({ box }) => box === element)) continue;
    const [box, frame] = [own(), element.getBoundingClientRect()];
    if (box.top < frame.top || box.bottom > frame.bottom) element.scrollTop += box.top - frame.top - (frame.height - box.height) / 2;
    if (box.left < frame.left || box.right > frame.right) element.scrollLeft += box.left - frame.left - (frame.width - box.width) / 2;
  }
  const box = own();
  if (box.top < 0 || box.bottom > innerHeight || box.left < 0 || box.right > innerWidth) {
    scrollBy({ top: box.top - (innerHeight - box.height) / 2, left: box.right > innerWidth || box.left < 0 ? box.left - (innerWidth - box.width) / 2 : 0, behavior: 'instant' });
  }
}
