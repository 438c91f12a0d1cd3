import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FolderWatch, watchFolder } from '../../src/sources/watch-folder.ts';

let folder: string;
let watch: FolderWatch | undefined;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'broadsheet-watch-'));
});
afterEach(async () => {
  await watch?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Starts a watch; `next` resolves at the next change it tells of. */
async function start(): Promise<{ next: () => Promise<void>; calls: () => number }> {
  let calls = 0;
  let waiting: (() => void)[] = [];
  await new Promise<void>(resolve => {
    const onChange = (): void => {
      calls += 1;
      for (const wake of waiting) wake();
      waiting = [];
    };
    watch = watchFolder(folder, onChange, { quiet: 20, onReady: resolve });
  });
  return {
    calls: () => calls,
    next: () =>
      new Promise(resolve => {
        waiting.push(resolve);
      }),
  };
}

describe('watchFolder', () => {
  it('tells of a file that comes, changes and goes, in sub-folders too', async () => {
    mkdirSync(path.join(folder, 'sub'));
    const { next, calls } = await start();
    const file = path.join(folder, 'sub/a.txt');
    for (const change of [
      () => {
        writeFileSync(file, 'a');
      },
      () => {
        writeFileSync(file, 'abc');
      },
      () => {
        rmSync(file);
      },
    ]) {
      const told = next();
      change();
      await told;
    }
    expect(calls()).toBeGreaterThanOrEqual(3);
  });

  it('passes over files that hold no articles', async () => {
    const { next, calls } = await start();
    writeFileSync(path.join(folder, 'photo.jpg'), 'a');
    writeFileSync(path.join(folder, '.hidden.txt'), 'a');
    const told = next();
    writeFileSync(path.join(folder, 'a.txt'), 'a');
    await told;
    expect(calls()).toBe(1);
  });
});
