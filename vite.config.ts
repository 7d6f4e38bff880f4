import { fileURLToPath } from 'node:url';
import { crx } from '@crxjs/vite-plugin';
import { playwright } from '@vitest/browser-playwright';
import { build, type Plugin } from 'vite';
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

/**
 * Scripts that the background injects on request. Like the content script they must be one file each, since an injected
 * script can import nothing; crxjs knows only those that the manifest names.
 */
const injected = (...names: string[]): Plugin => ({
  name: 'injected-scripts',
  apply: 'build',
  async generateBundle() {
    for (const name of names) {
      const entry = fileURLToPath(new URL(`src/content/${name}.ts`, import.meta.url));
      const output = await build({
        configFile: false,
        logLevel: 'warn',
        build: { write: false, rollupOptions: { input: entry, output: { format: 'iife', name: 'traceLens' } } },
      });
      const [chunk] = [output].flat().flatMap((one) => ('output' in one ? one.output : []));
      if (chunk?.type !== 'chunk') throw new Error(`${name} gave no script`);
      for (const file of Object.keys(chunk.modules)) this.addWatchFile(file);
      this.emitFile({ type: 'asset', fileName: `content/${name}.js`, source: chunk.code });
    }
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
