// What the popup's first paint does without (ui/use-after-paint.ts): loaded as one file after it.
export { PauseBar } from '../ui/PauseBar';
export { PagePart } from './PagePart';
export { hasManyIds, readTyped } from './read-typed';
export { TextPart } from './TextPart';
