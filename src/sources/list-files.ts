import { type Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { FolderUnreadable } from './folder-errors.ts';
import { holdsArticles } from './known-endings.ts';

export type ListedFile =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'unreadable'; readonly path: string; readonly reason: string };

/** Deeper than any corpus; a loop of links would go on for ever. */
const DEEPEST_FOLDER = 32;

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const isInside = (folder: string, file: string): boolean => {
  const relative = path.relative(folder, file);
  return relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative);
};

/** What a link leads to, where that lies inside the folder itself; links that lead out are not followed. */
async function linkedKind(root: string, file: string): Promise<'file' | 'folder' | null> {
  const target = await realpath(file);
  if (!isInside(root, target)) return null;
  return (await stat(target)).isDirectory() ? 'folder' : 'file';
}

async function kindOf(root: string, file: string, entry: Dirent): Promise<'file' | 'folder' | null> {
  if (entry.isSymbolicLink()) return linkedKind(root, file);
  if (entry.isDirectory()) return 'folder';
  return entry.isFile() ? 'file' : null;
}

async function* listBelow(root: string, below: string, depth: number): AsyncGenerator<ListedFile> {
  const entries = await readdir(path.join(root, below), { withFileTypes: true });
  const sorted = entries
    .filter(entry => !entry.name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of sorted) {
    const relative = below === '' ? entry.name : `${below}/${entry.name}`;
    try {
      const kind = await kindOf(root, path.join(root, relative), entry);
      if (kind === 'folder' && depth < DEEPEST_FOLDER) yield* listBelow(root, relative, depth + 1);
      else if (kind === 'file' && holdsArticles(entry.name)) yield { kind: 'file', path: relative };
    } catch (error) {
      yield { kind: 'unreadable', path: relative, reason: `It cannot be opened: ${reasonOf(error)}.` };
    }
  }
}

/**
 * Files that can hold articles, sub-folders included, in order of their names; paths have forward slashes.
 * Hidden files and links that lead out of the folder are passed over.
 * @throws FolderUnreadable
 */
export async function* listFiles(folder: string): AsyncGenerator<ListedFile> {
  let root: string;
  try {
    root = await realpath(folder);
    await readdir(root);
  } catch (error) {
    throw new FolderUnreadable(folder, error);
  }
  yield* listBelow(root, '', 0);
}
