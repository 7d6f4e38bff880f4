/** How marks look: rules for the browser's own highlights (CSS Custom Highlight). */
export const markStyle = [
  '::highlight(trace-lens-changed) { text-decoration: underline 2px #0b6bcb; }',
  '::highlight(trace-lens-failed) { text-decoration: underline wavy 2px #b45f06; }',
  '::highlight(trace-lens-incident) { text-decoration: underline double 3px #c5221f; }',
].join('\n');
