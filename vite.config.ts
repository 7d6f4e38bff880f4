import { fileURLToPath } from 'node:url';
import { crx } from '@crxjs/vite-plugin';
import { playwright } from '@vitest/browser-playwright';
import { build, type Plugin, type Rolldown } from 'vite';
import { defineConfig } from 'vitest/config';
import manifest from './manifest.json' with { type: 'json' };

type Browser = 'chromium' | 'firefox';

/** Each browser knows one kind of background; crxjs builds the one it is given. */
function manifestFor(browser: Browser) {
  const { service_worker, scripts, type } = manifest.background;
  const { browser_specific_settings, minimum_chrome_version, ...common } = manifest;
  return browser === 'chromium'
    ? { ...common, minimum_chrome_version, background: { service_worker, type } }
    : { ...common, browser_specific_settings, background: { scripts, type } };
}

const extension = (browser: Browser) =>
  crx({
    manifest: manifestFor(browser) as never,
    browser: browser === 'firefox' ? 'firefox' : 'chrome',
    // One self-contained file starts 15 ms earlier than a loader, and nothing of it is web-accessible.
    contentScripts: { standaloneFiles: ['src/content/index.ts'] },
  });

/** The global by which an injected script finds what the one before it brought into its frame. */
const sharedName = 'traceLensShared';

type Chunk = Rolldown.OutputChunk;

/** Builds one module and what it imports to one file; what `isShared` stays outside. */
async function bundle(input: string, format: 'es' | 'iife', isShared: (id: string) => boolean, plugins: Plugin[] = []): Promise<Chunk> {
  const output = { format, name: sharedName, globals: () => sharedName };
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins,
    build: { write: false, minify: format === 'iife', rollupOptions: { input, preserveEntrySignatures: 'strict', makeAbsoluteExternalsRelative: false, external: isShared, output } },
  });
  const [chunk] = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  if (chunk?.type !== 'chunk') throw new Error(`${input} gave no script`);
  return chunk;
}

/** Names that scripts import from modules outside, by module. */
function importsOf(chunks: readonly Chunk[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { code } of chunks) {
    for (const [, names = '', file = ''] of code.matchAll(/^import \{([^}]*)\} from "([^"]+)";$/gm)) {
      found.set(file, new Set([...(found.get(file) ?? []), ...names.split(',').map((name) => name.trim().split(' ')[0] as string)]));
    }
  }
  return found;
}

/**
 * Scripts that the background injects on request. Like the content script they can import nothing, and crxjs knows only those that
 * the manifest names. What two of them need stands in `shared.js`, which runs before either.
 */
const injected = (...names: [string, string]): Plugin => ({
  name: 'injected-scripts',
  apply: 'build',
  async generateBundle() {
    const bundles = (format: 'es' | 'iife', isShared: (id: string) => boolean) =>
      Promise.all(names.map((name) => bundle(fileURLToPath(new URL(`src/content/${name}.ts`, import.meta.url)), format, isShared)));
    const emit = (name: string, { code, modules }: Chunk) => {
      this.emitFile({ type: 'asset', fileName: `content/${name}.js`, source: code });
      for (const file of Object.keys(modules)) this.addWatchFile(file);
    };
    const [one, other] = (await bundles('es', () => false)).map(({ modules }) => new Set(Object.keys(modules)));
    const isShared = (id: string): boolean => Boolean(one?.has(id) && other?.has(id));
    const exported = [...importsOf(await bundles('es', isShared))].map(([file, names]) => `export { ${[...names].join()} } from '${file}';`).join('\n');
    const entry: Plugin = { name: 'shared', resolveId: (id) => (id === 'shared' ? id : null), load: (id) => (id === 'shared' ? exported : null) };
    emit('shared', await bundle('shared', 'iife', () => false, [entry]));
    for (const [at, chunk] of (await bundles('iife', isShared)).entries()) emit(names[at] as string, chunk);
  },
});

const chromium = playwright({
  launchOptions: {
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  },
});

export default defineConfig(({ mode }) => {
  const browser: Browser = mode === 'firefox' ? 'firefox' : 'chromium';
  return {
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      outDir: `dist/${browser}`,
      emptyOutDir: true,
      // The card is no manifest page (it is framed by the content script), so it is named here.
      rollupOptions: { input: { card: 'src/card/index.html' } },
    },
    plugins: process.env.VITEST ? [] : [extension(browser), injected('look', 'scan')],
    test: {
      projects: [
        {
          extends: true,
          test: {
            name: 'unit',
            environment: 'node',
            include: ['test/{core,api,demo,platform,background,sandbox,repo}/**/*.test.ts'],
            // A busy machine is no reason to fail: some of these start other programs.
            testTimeout: 30_000,
          },
        },
        {
          extends: true,
          // Found only when a test asks for them, they would make Vite reload the page in the middle of a test.
          optimizeDeps: { include: ['axe-core', 'fast-check', 'preact', 'preact/hooks', 'preact/jsx-runtime', 'webextension-polyfill'] },
          test: {
            name: 'browser',
            include: ['test/browser/**/*.test.{ts,tsx}'],
            testTimeout: 30_000,
            browser: { enabled: true, headless: true, provider: chromium, screenshotFailures: false, instances: [{ browser: 'chromium' }] },
          },
        },
        ...(['chromium', 'firefox'] as const).map((name) => ({
          extends: true as const,
          test: {
            name: `e2e-${name}`,
            environment: 'node' as const,
            include: ['test/e2e/**/*.test.ts'],
            env: { E2E_BROWSER: name },
            testTimeout: 60_000,
            hookTimeout: 90_000,
            fileParallelism: false,
          },
        })),
      ],
    },
  };
});
