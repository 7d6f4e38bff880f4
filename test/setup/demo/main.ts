import { parseArgs } from 'node:util';
import { startSandbox } from '../../sandbox/start-sandbox';
import { showBrowser } from './show-browser';
import { takePictures } from './take-pictures';

const { values } = parseArgs({ options: { headless: { type: 'boolean' }, out: { type: 'string' } } });

const sandbox = await startSandbox();
try {
  if (values.headless) for (const path of await takePictures(sandbox.port, values.out ?? '')) console.log(path);
  else await showBrowser(sandbox.port);
} catch (error) {
  console.log(`The demo could not be shown: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
} finally {
  await sandbox.close();
}
