import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countFiles, type FolderEvent, type KnownFile, scanFolder } from '../../src/sources/folder.ts';
import { FolderEmpty, FolderUnreadable } from '../../src/sources/folder-errors.ts';

let folder: string;
let outside: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'broadsheet-folder-'));
  outside = mkdtempSync(path.join(os.tmpdir(), 'broadsheet-outside-'));
});
afterEach(() => {
  for (const made of [folder, outside]) rmSync(made, { recursive: true, force: true });
});

function put(file: string, text = 'The crane stays.'): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
}

async function scan(
  known: ReadonlyMap<string, KnownFile> = new Map(),
  cleaner = '1',
): Promise<FolderEvent[]> {
  const events: FolderEvent[] = [];
  for await (const event of scanFolder(folder, known, cleaner)) events.push(event);
  return events;
}

const told = (events: readonly FolderEvent[]): string[] =>
  events.map(event => `${event.kind} ${event.kind === 'changed' ? event.raw.path : event.path}`);

const knownFrom = (events: readonly FolderEvent[], cleaner = '1'): Map<string, KnownFile> =>
  new Map(
    events.flatMap(event =>
      event.kind === 'changed' ? [[event.raw.path, { hash: event.hash, cleaner }]] : [],
    ),
  );

describe('scanFolder', () => {
  it('finds files of known endings in sub-folders, in order, and passes over the rest', async () => {
    for (const file of [
      'b.md',
      'a.TXT',
      'sub/z.html',
      'sub/deep/c.jsonl',
      'feed.xml',
      'photo.jpg',
      'README',
      '.hidden.txt',
      '.git/a.txt',
    ])
      put(file);
    expect(told(await scan())).toEqual([
      'changed a.TXT',
      'changed b.md',
      'changed feed.xml',
      'changed sub/deep/c.jsonl',
      'changed sub/z.html',
    ]);
    expect(await countFiles(folder)).toBe(5);
  });

  it('hands over the bytes and their SHA-256', async () => {
    put('a.txt', 'abc');
    const [event] = await scan();
    expect(event).toMatchObject({
      hash: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
      raw: { path: 'a.txt', contentType: null, url: null },
    });
    expect(event?.kind === 'changed' && Buffer.from(event.raw.bytes).toString()).toBe('abc');
  });

  it('passes over what has not changed, reads anew what has, and tells what is gone', async () => {
    for (const file of ['same.txt', 'edited.txt', 'gone.txt']) put(file);
    const known = knownFrom(await scan());
    put('edited.txt', 'The crane goes.');
    put('new.txt');
    rmSync(path.join(folder, 'gone.txt'));
    expect(told(await scan(known))).toEqual([
      'changed edited.txt',
      'changed new.txt',
      'unchanged same.txt',
      'gone gone.txt',
    ]);
  });

  it('reads everything anew with another cleaner', async () => {
    put('a.txt');
    expect(told(await scan(knownFrom(await scan()), '2'))).toEqual(['changed a.txt']);
  });

  it('follows links inside the folder and none that lead out of it', async () => {
    put('a.txt');
    writeFileSync(path.join(outside, 'secret.txt'), 'x');
    symlinkSync(path.join(folder, 'a.txt'), path.join(folder, 'inner.txt'));
    symlinkSync(path.join(outside, 'secret.txt'), path.join(folder, 'outer.txt'));
    symlinkSync(outside, path.join(folder, 'away'));
    expect(told(await scan())).toEqual(['changed a.txt', 'changed inner.txt']);
  });

  it('tells of a file that cannot be opened and goes on; it does not count as gone', async () => {
    put('b.txt');
    symlinkSync(path.join(folder, 'nowhere.txt'), path.join(folder, 'a.txt'));
    const events = await scan(new Map([['a.txt', { hash: 'x', cleaner: '1' }]]));
    expect(told(events)).toEqual(['unreadable a.txt', 'changed b.txt']);
    expect(events[0]).toMatchObject({ reason: expect.stringMatching(/cannot be opened/) as string });
  });

  it('ends in a loop of links', async () => {
    put('sub/a.txt');
    symlinkSync(path.join(folder, 'sub'), path.join(folder, 'sub/again'));
    expect(told(await scan()).length).toBeGreaterThan(0);
  });

  it('tells of a file that is too large', async () => {
    put('a.txt', 'a'.repeat(10 * 1024 * 1024 + 1));
    expect(await scan()).toMatchObject([{ kind: 'unreadable', path: 'a.txt' }]);
  });

  it('rejects with a sentence for a missing and for an empty folder', async () => {
    await expect(scan()).rejects.toThrow(FolderEmpty);
    await expect(scan()).rejects.toThrow(/holds no articles\. Put/);
    rmSync(folder, { recursive: true });
    await expect(scan()).rejects.toThrow(FolderUnreadable);
    await expect(countFiles(folder)).rejects.toThrow(/cannot be read\. Check/);
  });

  it('tells that every file is gone where a folder was emptied', async () => {
    expect(told(await scan(new Map([['a.txt', { hash: 'x', cleaner: '1' }]])))).toEqual(['gone a.txt']);
  });
});
