import { render } from 'preact';
import { Popup } from './Popup';

const root = document.getElementById('root');
if (root) {
  root.replaceChildren();
  render(<Popup search={window.top === window ? location.search : ''} />, root);
}
