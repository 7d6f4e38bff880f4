import { build, type Rolldown } from 'vite';

/** One file of a module and all that it imports, as the extension's build makes it: a script that runs by itself. */
export async function bundle(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'silent',
    build: { write: false, target: 'es2022', lib: { entry, formats: ['iife'], name: 'traceLens', fileName: () => 'script.js' } },
  });
  const [output] = (Array.isArray(result) ? result : [result]) as Rolldown.RolldownOutput[];
  const chunk = output?.output[0];
  if (!chunk) throw new Error(`Nothing was built of ${entry}`);
  return chunk.code;
}
