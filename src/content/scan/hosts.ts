import { shadowRootOf } from '../shadow';

// A component's name has a hyphen, which no selector can ask for. So all others are named, the usual first: the browser itself
// then passes over them 20 times faster than a script does.
const plainNames =
  'div,span,td,i,a,b,p,code,em,li,tr,button,svg,path,circle,g,use,label,input,ul,strong,table,tbody,thead,th,pre,h1,h2,h3,h4,h5,h6,img,' +
  'section,nav,form,small,iframe,br,hr,ol,dl,dt,dd,script,style,rect,text,tspan,line,polygon,polyline,ellipse,defs,symbol,title,' +
  'option,select,textarea,slot,header,footer,main,aside,article,col,colgroup,template,wbr,link,time,kbd,sup,sub,u,s,mark';
const components = `:not(${plainNames})`;
/** Plain elements that may have a shadow root. */
const plainHosts = 'div,span,section,article,main,aside,header,footer,nav,p,blockquote,h1,h2,h3,h4,h5,h6,body';
/** Asking each plain element on a page of more would cost as much as reading it. */
const fewElements = 3_000;
const emptyHosts = ':is(div,span,section,article,main,aside):empty';

const mayHaveRoot = (element: Element): boolean => element.localName.includes('-');

/** The elements in a document or shadow root that have a shadow root, with it: every component, and plain elements where it is cheap to ask. */
export function* hostsIn(root: ParentNode): Generator<[Element, ShadowRoot]> {
  for (const element of root.querySelectorAll(components)) {
    const inner = mayHaveRoot(element) ? shadowRootOf(element) : null;
    if (inner) yield [element, inner];
  }
  const plain = root.querySelectorAll(plainHosts);
  const asked = plain.length <= fewElements ? plain : root.querySelectorAll(emptyHosts);
  if (asked.length > fewElements) return;
  for (const element of asked) {
    const inner = shadowRootOf(element);
    if (inner) yield [element, inner];
  }
}
