import { build } from 'vite';
import { corpusPages } from './corpus-pages';

/** Scripts by their path under `/corpus-scripts/`. */
export type Scripts = ReadonlyMap<string, string>;

/** Bundles every page that a component library draws, in one build and in memory; what pages share becomes chunks of its own. */
export async function bundleComponents(): Promise<Scripts> {
  const drawn = corpusPages.filter(({ file }) => !file.endsWith('.html'));
  const built = await build({
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    base: '/corpus-scripts/',
    // vitest calls itself "test", for which React and Vue would bring their development builds.
    define: { 'process.env.NODE_ENV': '"production"', __VUE_OPTIONS_API__: 'true', __VUE_PROD_DEVTOOLS__: 'false' },
    oxc: { jsx: { runtime: 'automatic', importSource: 'react', development: false } },
    build: {
      write: false,
      minify: false,
      modulePreload: false,
      chunkSizeWarningLimit: 10_000,
      rollupOptions: {
        input: Object.fromEntries(drawn.map(({ name, file }) => [name, file])),
        output: { entryFileNames: '[name].js', chunkFileNames: 'shared/[name]-[hash].js' },
      },
    },
  });
  const files = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  return new Map(files.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file.code] as const] : [])));
}
