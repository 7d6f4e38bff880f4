// Runs a TypeScript module in Node, through Vite: `node test/setup/run-module.mjs PATH [ARGUMENT…]`. The module sees its own arguments only.
import { resolve } from 'node:path';
import { runnerImport } from 'vite';

const [path = ''] = process.argv.splice(2, 1);
await runnerImport(resolve(path), { configFile: false, logLevel: 'error' });
