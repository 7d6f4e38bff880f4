import { render } from 'preact'; render(<b>options {location.href}</b>, document.body);
