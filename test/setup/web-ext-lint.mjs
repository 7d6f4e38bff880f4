// Mozilla's own checks on the Firefox build. Errors fail, and so does any warning that is not expected.
import { run } from './commands.mjs';

/** Warnings that we know: how many there may be, and why they are harmless. */
const expected = {
  // Preact's own innerHTML, behind dangerouslySetInnerHTML, which we never use.
  UNSAFE_VAR_ASSIGNMENT: 2,
  // `chrome.dom` is Chromium's way into closed shadow roots, asked for only where it exists; Firefox has its own.
  // In both injected scripts.
  UNSUPPORTED_API: 2,
  // The extension is for desktop consoles.
  KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION: 1,
};

const { output } = await run('web-ext', ['lint', '--source-dir', 'dist/firefox', '--output', 'json', '--boring']);
const { errors, warnings } = JSON.parse(output.slice(output.indexOf('{')));
const tooMany = ({ code }) => warnings.filter((warning) => warning.code === code).length > (expected[code] ?? 0);
const bad = [...errors, ...warnings.filter(tooMany)];
for (const { code, message, description, file, line } of bad) console.log(`${code} ${file ?? ''}:${line ?? ''}\n  ${message}\n  ${description}`);
process.exit(bad.length > 0 ? 1 : 0);
