// What the popup's first paint does without (ARCHITECTURE.md, Speed): loaded as one file after it.
export { PauseBar } from '../ui/PauseBar';
export { PagePart } from './PagePart';
export { hasManyIds, readTyped } from './read-typed';
export { TextPart } from './TextPart';
