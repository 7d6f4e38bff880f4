import { render } from 'preact';
import { Card } from './Card';
import { reportHeight } from './report-height';

// A page may frame this document and name any address parameters it likes: framed, only the nonce counts (ARCHITECTURE.md, way of a lookup).
const nonce = window.top === window ? null : location.hash.slice(1);

const root = document.getElementById('root');
if (root) {
  root.replaceChildren();
  render(<Card nonce={nonce} search={nonce === null ? location.search : ''} />, root);
  if (nonce) reportHeight(root, nonce);
}
