import { render } from 'preact'; render(<b>popup {location.href}</b>, document.body);
