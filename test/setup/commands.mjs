import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Every child we started and have not seen end. Each leads a process group of its own, named by its pid. */
const running = new Set();

const signalGroup = (child, signal) => {
  try {
    process.kill(-child.pid, signal);
  } catch {
    // It ended by itself in the meantime.
  }
};

/** Asks a child and what it started to end (browsers close on SIGTERM), and ends them after five seconds. */
function stop(child) {
  signalGroup(child, 'SIGTERM');
  setTimeout(() => signalGroup(child, 'SIGKILL'), 5_000).unref();
}

for (const [signal, code] of [['SIGINT', 130], ['SIGTERM', 143], ['SIGHUP', 129]]) {
  process.once(signal, () => {
    for (const child of running) signalGroup(child, 'SIGTERM');
    setTimeout(() => {
      for (const child of running) signalGroup(child, 'SIGKILL');
      process.exit(code);
    }, running.size > 0 ? 2_000 : 0);
  });
}

/**
 * Runs a command from the root folder with the installed tools on its path and nothing on stdin.
 * Resolves, never rejects, to its exit code (null: ended by a signal or never started) and to all that it printed.
 * `limit` (ms) ends a command that hangs, null lets it run; `show` prints its output as it comes.
 */
export function run(command, args, { env = {}, limit = 20 * 60_000, show = false } = {}) {
  return new Promise((resolve) => {
    const path = join(root, 'node_modules', '.bin') + delimiter + process.env.PATH;
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, PATH: path, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    running.add(child);
    let output = '';
    const take = (text) => {
      output += text;
      if (show) process.stdout.write(text);
    };
    child.stdout.setEncoding('utf8').on('data', take);
    child.stderr.setEncoding('utf8').on('data', take);
    const clock = limit !== null && setTimeout(() => {
      output += `\n${command} was ended: it ran for more than ${limit / 60_000} minutes.\n`;
      stop(child);
    }, limit);
    const end = (code) => {
      clearTimeout(clock);
      running.delete(child);
      resolve({ code, output });
    };
    child.once('error', (error) => {
      output += `${command} could not be started: ${error.message}\n`;
      end(null);
    });
    child.once('close', end);
    // A grandchild that outlives the command may hold the pipes open for ever: then its own end is enough.
    child.once('exit', (code) => setTimeout(end, 2_000, code).unref());
  });
}
