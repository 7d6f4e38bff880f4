import { shadowRootOf } from '../shadow';

// A component's name has a hyphen, which no selector can ask for. So what pages have many of is named, the usual first: the browser
// itself then passes over it 20 times faster than a script does.
const plainNames = 'div,span,td,i,a,b,p,code,em,li,tr,button,svg,path,circle,g,use,label,input,ul,strong,th,img,br,text,form';
const components = `:not(${plainNames})`;
/** Plain elements that may have a shadow root: https://dom.spec.whatwg.org/#valid-shadow-host-name */
const plainHosts = 'div,span,p,section,article,main,aside,header,footer,nav,blockquote,h1,h2,h3,h4,h5,h6';
/**
 * Asking every plain element of a larger page would cost as much as reading it: there only few and empty ones are asked, as hosts
 * mostly are, as long as somebody waits for the list.
 */
const fewElements = 1_500;
const likelyHosts = 'section,article,div:empty';
const stride = 256;

/**
 * The elements in a document or shadow root that have a shadow root, with it: every component, and plain elements where it is
 * cheap to ask. Null: a chance to stop.
 * @param size how many elements there are
 * @param isThorough nobody waits: all are asked
 */
export function* hostsIn(root: ParentNode, size: number, isThorough = false): Generator<[Element, ShadowRoot] | null> {
  for (const element of root.querySelectorAll(components)) {
    const inner = element.localName.includes('-') ? shadowRootOf(element) : null;
    if (inner) yield [element, inner];
  }
  yield null;
  const plain = root.querySelectorAll(isThorough || size <= fewElements ? plainHosts : likelyHosts);
  if (plain.length > fewElements && !isThorough) return;
  for (const [at, element] of plain.entries()) {
    if (at % stride === stride - 1) yield null;
    const inner = shadowRootOf(element);
    if (inner) yield [element, inner];
  }
}
