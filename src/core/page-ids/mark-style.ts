import { highlightNames } from './highlight-names';

/**
 * How marked IDs look, for `scripting.insertCSS`. Each kind has its own line, so that nobody needs to see colours;
 * the tint is thin, so that text stays readable on light and on dark pages.
 */
export const markStyle = `
::highlight(${highlightNames.changed}) { background-color: rgb(0 112 243 / 16%); text-decoration: underline solid 2px rgb(0 112 243); }
::highlight(${highlightNames.failed}) { background-color: rgb(217 119 6 / 20%); text-decoration: underline wavy 2px rgb(217 119 6); }
::highlight(${highlightNames.incident}) { background-color: rgb(220 38 38 / 22%); text-decoration: underline double 3px rgb(220 38 38); }
::highlight(${highlightNames.shown}) { background-color: rgb(250 204 21 / 55%); text-decoration: underline solid 3px rgb(202 138 4); }
`;
