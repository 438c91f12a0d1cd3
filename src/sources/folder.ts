import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { RawDocument } from '../model/article.ts';
import { FolderEmpty } from './folder-errors.ts';
import { listFiles } from './list-files.ts';

export type FolderEvent =
  | { readonly kind: 'changed'; readonly raw: RawDocument; readonly hash: string }
  | { readonly kind: 'unchanged'; readonly path: string }
  | { readonly kind: 'gone'; readonly path: string }
  | { readonly kind: 'unreadable'; readonly path: string; readonly reason: string };

/** What is kept of a file that was read before. */
export interface KnownFile {
  /** SHA-256 of its bytes, hexadecimal. */
  readonly hash: string;
  /** Version of the cleaner that read it. */
  readonly cleaner: string;
}

const LARGEST_MEGABYTES = 10;
/** Files that are opened while the one before is worked on. */
const READ_AHEAD = 4;

const unreadable = (file: string, reason: string): FolderEvent => ({
  kind: 'unreadable',
  path: file,
  reason,
});

async function look(
  folder: string,
  file: string,
  known: ReadonlyMap<string, KnownFile>,
  cleaner: string,
): Promise<FolderEvent> {
  const full = path.join(folder, file);
  const { size } = await stat(full);
  if (size > LARGEST_MEGABYTES * 1024 * 1024) {
    return unreadable(file, `It is larger than ${LARGEST_MEGABYTES} MB. Split it into smaller files.`);
  }
  const bytes = await readFile(full);
  const hash = createHash('sha256').update(bytes).digest('hex');
  const before = known.get(file);
  if (before?.hash === hash && before.cleaner === cleaner) return { kind: 'unchanged', path: file };
  return { kind: 'changed', raw: { path: file, bytes, contentType: null, url: null }, hash };
}

/** Never rejects. */
const lookSafely = (
  folder: string,
  file: string,
  known: ReadonlyMap<string, KnownFile>,
  cleaner: string,
): Promise<FolderEvent> =>
  look(folder, file, known, cleaner).catch((error: unknown) =>
    unreadable(file, `It cannot be opened: ${error instanceof Error ? error.message : String(error)}.`),
  );

/**
 * Goes through a folder and tells of each file what to do with it, then which known files are gone. A file that cannot
 * be opened is told with its reason and counts as still there.
 * @param known files read before, by path inside the folder
 * @param cleaner version of the present cleaner: a file read by another is read anew
 * @throws FolderUnreadable, and FolderEmpty where neither the folder nor `known` has any file
 */
export async function* scanFolder(
  folder: string,
  known: ReadonlyMap<string, KnownFile>,
  cleaner: string,
): AsyncGenerator<FolderEvent> {
  const seen = new Set<string>();
  const ahead: Promise<FolderEvent>[] = [];
  for await (const file of listFiles(folder)) {
    seen.add(file.path);
    ahead.push(
      file.kind === 'unreadable' ? Promise.resolve(file) : lookSafely(folder, file.path, known, cleaner),
    );
    const next = ahead.length > READ_AHEAD ? ahead.shift() : undefined;
    if (next) yield await next;
  }
  for (const event of ahead) yield await event;
  if (seen.size === 0 && known.size === 0) throw new FolderEmpty(folder);
  for (const file of known.keys()) if (!seen.has(file)) yield { kind: 'gone', path: file };
}

/**
 * Number of files that `scanFolder` will look at, for a progress bar.
 * @throws FolderUnreadable
 */
export async function countFiles(folder: string): Promise<number> {
  const files = listFiles(folder);
  let count = 0;
  while ((await files.next()).done !== true) count += 1;
  return count;
}
