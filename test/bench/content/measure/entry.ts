/** What the measuring pages load, as the global `traceLens`. */
export { idUnder } from '../../../../src/content/id-under';
export { watchPage } from '../../../../src/content/watch-page';
