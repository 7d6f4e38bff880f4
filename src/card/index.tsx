import { render } from 'preact'; render(<b>card {location.href}</b>, document.body);
