/** What the measuring pages load, as the global `traceLens`. */
export { findIds } from '../../../../src/core/resource-id/find-ids';
export { markStyle } from '../../../../src/core/page-ids/mark-style';
export { askPage } from './ask-page';
export { findClues } from '../../../../src/content/scan/clues-cache';
export { rangesFor, setHighlight } from '../../../../src/content/scan/highlights';
export { hearInto, readAllIds, readIdsInView } from '../../../../src/content/scan/read-ids';
export { hearShowings, placeOf } from '../../../../src/content/scan/showing';
export { tallyIds } from '../../../../src/content/scan/tally';
export { readVisible } from '../../../../src/content/scan/visible-showings';
export { readWholePage } from '../../../../src/content/scan/whole-page';
export { inSlices } from '../../../../src/content/scan/work';
export { texts } from './texts';
