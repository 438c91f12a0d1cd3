import { fork } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COUNT } from './hostile-inputs.ts';
import type { Reading } from './reading-process.ts';

/** What the reader may take for any input. */
const MOST_CPU_MS = 2_000;
const MOST_MEMORY_MB = 200;
const HEAP_MB = 600;
/** No input for so long: it never ends. */
const STALLED_MS = 45_000;
const SECRET = 'the-harbour-master-keeps-the-key';

interface Begun {
  readonly begun: number;
  readonly name: string;
}

interface Run {
  readonly readings: Reading[];
  readonly unfinished: string | null;
}

/** Reads all inputs in a process of its own, whose memory is bounded and which is ended when it hangs. */
function readInProcess(address: string, file: string): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = fork(path.join(import.meta.dirname, 'reading-process.ts'), [address, file, SECRET], {
      execArgv: ['--expose-gc', `--max-old-space-size=${HEAP_MB}`],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    const readings: Reading[] = [];
    let current: string | null = null;
    let errors = '';
    const stalled = (): NodeJS.Timeout => setTimeout(() => child.kill('SIGKILL'), STALLED_MS);
    let watch = stalled();
    child.stderr?.on('data', (chunk: Buffer) => {
      errors = (errors + chunk.toString()).slice(-2_000);
    });
    child.on('message', (message: Begun | Reading) => {
      clearTimeout(watch);
      watch = stalled();
      if ('begun' in message) current = message.name;
      else {
        readings.push(message);
        current = null;
      }
    });
    child.on('error', reject);
    child.on('close', code => {
      clearTimeout(watch);
      resolve({ readings, unfinished: code === 0 ? current : `${current ?? 'the start'}: ${errors}` });
    });
  });
}

describe('a thousand hostile inputs', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-fuzz-'));
  const asked: string[] = [];
  let server: Server;
  let run: Run;
  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end(SECRET);
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const file = path.join(folder, 'secret.txt');
    writeFileSync(file, SECRET);
    run = await readInProcess(`http://127.0.0.1:${port}`, file);
  }, 180_000);
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await new Promise(resolve => server.close(resolve));
  });

  it('are all read to the end', () => {
    expect(run.unfinished).toBeNull();
    expect(run.readings).toHaveLength(COUNT);
  });

  it('never make a reader throw', () => {
    expect(
      run.readings.filter(({ threw }) => threw !== null).map(({ name, threw }) => `${name}: ${threw ?? ''}`),
    ).toEqual([]);
  });

  it('take no more than two seconds of the processor each', () => {
    const slow = run.readings.filter(({ cpu }) => cpu > MOST_CPU_MS);
    expect(slow.map(({ name, cpu }) => `${name}: ${Math.round(cpu)} ms`)).toEqual([]);
  });

  it('take no more than 200 MB of memory each, where the system tells', () => {
    const large = run.readings.filter(({ memory }) => (memory ?? 0) > MOST_MEMORY_MB);
    expect(large.map(({ name, memory }) => `${name}: ${Math.round(memory ?? 0)} MB`)).toEqual([]);
  });

  it('never fetch or open what they name', () => {
    expect(asked).toEqual([]);
    expect(run.readings.filter(({ leaked }) => leaked).map(({ name }) => name)).toEqual([]);
  });
});
