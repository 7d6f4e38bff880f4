const segment = '(?:[\\da-f]{2}|(?=[a-f]{0,63}\\d)[\\da-f]{3,64})';
const digestLabel = /(?:md5(?:sum)?|sha-?\d{1,3}|etag|digest|checksum|(?<!re)build|commit|revision)["'\s:=]{1,4}(?:W\/\\?["'])?$/i;
const segmentBefore = new RegExp(`(?:^|[^\\w.-])${segment}/$`);
/** What follows a folder of files, such as that of a version of a page's own: `/static/<hex>/js/app.js`. */
const fileAfter = /^\/(?:[\w-]{1,20}\/){0,2}[\w.~-]{1,40}\.[a-z][a-z\d]{1,4}(?![\w./-])/;
/** As `md5sum` writes it: `<hex>  disk.iso`. */
const sumOf = /^ [ *][\w./-]{1,100}\.(?:bin|deb|exe|gz|img|iso|jar|json|qcow2|rpm|sh|tar|tgz|txt|whl|xz|zip)(?![\w-])/;
const segmentAfter = new RegExp(`^/${segment}(?![\\w.-])`);

/**
 * Whether the 32 hex at `start` to `end` of a text may be an ID: not of digits only (an order's number), after the label of
 * a digest or version (`md5:`, `commit`) or before the file that it sums up, in a dotted name (`main.<hex>.js`), in a path of hex (`ab/<hex>/cd`) or to a file (`static/<hex>/app.js`). Looks at no
 * more than 100 characters on either side.
 */
export function standsAlone(text: string, start: number, end: number): boolean {
  const before = text[start - 1];
  const after = text[end];
  if (after === '.' && /\w/.test(text[end + 1] ?? '')) return false;
  if (before === '.' && /\w/.test(text[start - 2] ?? '')) return false;
  if (after === '/' && (segmentAfter.test(text.slice(end, end + 80)) || fileAfter.test(text.slice(end, end + 100)))) return false;
  if (before === '/' && segmentBefore.test(text.slice(Math.max(0, start - 80), start))) return false;
  if (after === ' ' && sumOf.test(text.slice(end, end + 110))) return false;
  return /[a-f]/.test(text.slice(start, end)) && !digestLabel.test(text.slice(Math.max(0, start - 16), start));
}
