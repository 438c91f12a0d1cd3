import path from 'node:path';
import { watch } from 'chokidar';
import { holdsArticles } from './known-endings.ts';

/** Changes closer together than this are one: an editor writes a file in several steps. */
const QUIET_MILLISECONDS = 500;

export interface FolderWatch {
  close(): Promise<void>;
}

export interface WatchOptions {
  /** Quiet time before `onChange`, in milliseconds. */
  readonly quiet?: number;
  /** Told of what keeps the folder from being watched; the watch goes on as far as it can. */
  readonly onError?: (error: Error) => void;
  /** Called once, when changes are seen from now on. */
  readonly onReady?: () => void;
}

const isHidden = (folder: string, file: string): boolean =>
  path
    .relative(folder, file)
    .split(path.sep)
    .some(part => part.startsWith('.') && part !== '..');

/** Calls `onChange` once after each burst of changes to a folder's article files, until closed. */
export function watchFolder(folder: string, onChange: () => void, options: WatchOptions = {}): FolderWatch {
  const { quiet = QUIET_MILLISECONDS, onError = () => undefined, onReady = () => undefined } = options;
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch(folder, {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: file => isHidden(folder, file),
  });
  watcher.on('all', (event, file) => {
    // a folder that goes takes its files along; one that comes tells of them itself
    if (event !== 'unlinkDir' && !holdsArticles(path.basename(file))) return;
    clearTimeout(timer);
    timer = setTimeout(onChange, quiet);
  });
  watcher.on('error', error => {
    onError(error instanceof Error ? error : new Error(String(error)));
  });
  watcher.on('ready', onReady);
  return {
    async close() {
      clearTimeout(timer);
      await watcher.close();
    },
  };
}
