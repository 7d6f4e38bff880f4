import { accessSync, constants, readdirSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root, run } from './commands.mjs';

/**
 * The two browsers: what they are called on a path, the variable that names another, Debian's package,
 * and an installer that needs no rights. Firefox comes from Puppeteer's, since Playwright's Firefox is a patched one.
 */
const browsers = {
  chromium: {
    variable: 'CHROMIUM_PATH',
    commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    debian: 'chromium',
    install: ['playwright', ['install', 'chromium', '--no-shell']],
    installed: /[/\\](chrome|Chromium|chrome\.exe|Google Chrome for Testing)$/,
    folder: join(root, 'node_modules', '.browsers', 'chromium'),
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    commands: ['firefox', 'firefox-esr'],
    debian: 'firefox-esr',
    install: ['browsers', ['install', 'firefox@stable', '--path', join(root, 'node_modules', '.browsers', 'firefox')]],
    installed: /[/\\](firefox|firefox\.exe)$/,
    folder: join(root, 'node_modules', '.browsers', 'firefox'),
  },
};

const canRun = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
};

const onPath = (commands) =>
  commands.flatMap((command) => (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, command))).find(canRun);

/** The browser that an earlier run downloaded. */
function downloaded({ folder, installed }) {
  try {
    return readdirSync(folder, { recursive: true }).map((path) => join(folder, path)).find((path) => installed.test(path) && canRun(path));
  } catch {
    return undefined;
  }
}

function find(browser) {
  const named = process.env[browser.variable];
  if (named && !canRun(named)) throw new Error(`${browser.variable} is ${named}, which is no program that can be run.`);
  return named || onPath(browser.commands) || downloaded(browser);
}

async function installFromDebian(missing) {
  if (process.getuid?.() !== 0 || !onPath(['apt-get'])) return;
  const packages = missing.map(({ debian }) => debian);
  console.log(`Installing ${packages.join(' and ')} (apt-get) …`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const update = await run('apt-get', ['update'], { env });
  const install = await run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], { env });
  if (install.code !== 0) console.log(update.output + install.output);
}

async function download({ install: [command, args], folder }) {
  console.log(`Downloading a browser (${command} ${args.slice(0, 2).join(' ')}) …`);
  const { code, output } = await run(command, args, { env: { PLAYWRIGHT_BROWSERS_PATH: folder } });
  if (code !== 0) console.log(output);
}

/**
 * Finds the named browsers ('chromium', 'firefox'), installing what is missing, and puts their paths
 * into this process's environment (`CHROMIUM_PATH`, `FIREFOX_PATH`), from where tests read them.
 * Throws a sentence that says what to install when nothing helps.
 */
export async function ensureBrowsers(names) {
  const missing = () => names.map((name) => browsers[name]).filter((browser) => !find(browser));
  if (missing().length > 0) await installFromDebian(missing());
  for (const browser of missing()) await download(browser);
  const [lacking] = missing();
  if (lacking) {
    throw new Error(
      `No ${lacking.debian} was found and none could be installed. ` +
        `Please install ${lacking.commands[0]}, or set ${lacking.variable} to the path of one, and start again.`,
    );
  }
  for (const name of names) process.env[browsers[name].variable] = find(browsers[name]);
}
