import { spawn } from 'node:child_process';
import path from 'node:path';
import type { Measure } from './measure.ts';
import { scratchFolder } from './scratch-folder.ts';

const ROOT = path.resolve(import.meta.dirname, '..');

/** Milliseconds from starting Node with these arguments until it has written what is waited for. */
function untilSaid(args: readonly string[], wanted: RegExp, env: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
      cwd: ROOT,
      env: { PATH: process.env['PATH'] ?? '', ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    let took = NaN;
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (!Number.isNaN(took) || !wanted.test(said)) return;
      took = performance.now() - started;
      child.kill('SIGKILL');
    });
    child.once('error', reject);
    child.once('close', () => {
      if (Number.isNaN(took)) reject(new Error(`${args.join(' ')} ended before it was ready`));
      else resolve(took);
    });
  });
}

const READY = /http:\/\/127\.0\.0\.1:\d+/;

/** From starting the process to the line with its address, with the bundled corpus. */
export const startUp: Measure = {
  name: 'start-up',
  unit: 'ms',
  better: 'lower',
  runs: 5,
  prepare: () => {
    const kept = scratchFolder();
    const main = path.join(ROOT, 'src', 'main.ts');
    const run = (dataDir: string): Promise<number> =>
      untilSaid([main], READY, {
        DATA_DIR: dataDir,
        PREVIEW_PORT: '0',
        CORPUS_DIR: path.join(ROOT, 'data', 'corpus'),
      });
    const first = async (): Promise<number> => {
      const folder = scratchFolder();
      try {
        return await run(folder.path);
      } finally {
        folder.remove();
      }
    };
    const bare = (code: string) => (): Promise<number> =>
      untilSaid(['--input-type=module', '-e', `${code}; console.log('ready')`], /ready/, {});
    return {
      contestants: [
        { name: 'Broadsheet, first start', run: first },
        { name: 'Broadsheet, started before', run: () => run(kept.path) },
        { name: 'Node importing discord.js alone', run: bare("await import('discord.js')") },
        { name: 'Node importing natural whole', run: bare("await import('natural')") },
      ],
      finish: kept.remove,
    };
  },
};
