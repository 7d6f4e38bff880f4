// What the popup's first paint does without (ARCHITECTURE.md, Speed): loaded as one file after it.
export { PauseBar } from '../ui/PauseBar';
export { hasManyIds } from './many-ids';
export { PagePart } from './PagePart';
export { TextPart } from './TextPart';
