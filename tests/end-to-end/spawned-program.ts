import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ROOT } from './running-bot.ts';

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly output: string;
  readonly errors: string;
}

/** A program of ours in a process of its own, as a person starts it. */
export interface SpawnedProgram {
  readonly child: ChildProcessWithoutNullStreams;
  readonly ended: Promise<Ended>;
  output(): string;
  errors(): string;
  /** The first match in what it has written to standard output; rejects where it ends without one. */
  says(pattern: RegExp): Promise<RegExpExecArray>;
}

export interface SpawnOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Standard input, whole; left open where absent. */
  readonly input?: string;
  /** A folder without a settings file of its own. */
  readonly cwd: string;
}

/** No setting of the person who runs the tests reaches the program. */
const bareEnvironment = (): Record<string, string> => ({
  PATH: process.env['PATH'] ?? '',
  HOME: os.tmpdir(),
});

/** Runs `src/main.ts` or `src/cli.ts` on the Node that runs the tests. */
export function spawnProgram(
  script: 'main' | 'cli',
  args: readonly string[],
  options: SpawnOptions,
): SpawnedProgram {
  const file = path.join(ROOT, 'src', `${script}.ts`);
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', file, ...args], {
    cwd: options.cwd,
    env: { ...bareEnvironment(), ...options.env },
  });
  const written = { output: '', errors: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (written.output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (written.errors += text));
  // a program that ends early closes its input under the writer
  child.stdin.on('error', () => undefined);
  if (options.input !== undefined) child.stdin.end(options.input);
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      resolve({ code, signal, ...written });
    });
  });
  const says = (pattern: RegExp): Promise<RegExpExecArray> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const match = pattern.exec(written.output);
        if (match) resolve(match);
      };
      child.stdout.on('data', look);
      look();
      void ended.then(({ code, errors }) => {
        reject(
          new Error(`the program ended with ${String(code)} before it said ${String(pattern)}: ${errors}`),
        );
      });
    });
  return { child, ended, says, output: () => written.output, errors: () => written.errors };
}

/** A folder that goes when the tests that asked for it are done. */
export function temporaryFolder(): { readonly path: string; remove(): void } {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'broadsheet-e2e-'));
  return {
    path: folder,
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
