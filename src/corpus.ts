import type { Engine } from './engine.ts';
import type { FolderReading, FolderReport } from './ingest/ingest-folder.ts';
import type { Log } from './ops/log.ts';
import { FolderEmpty } from './sources/folder-errors.ts';
import { watchFolder } from './sources/watch-folder.ts';

/** How many files that could not be read are named one by one at start. */
const PROBLEMS_NAMED = 20;

/** Says in the log what one pass over the corpus did, each unreadable file with its reason. */
export function logReport(report: FolderReport, log: Log): void {
  const { problems, ...counts } = report;
  log.info({ ...counts, unreadable: problems.length }, 'corpus read');
  for (const problem of problems.slice(0, PROBLEMS_NAMED)) log.warn({ file: problem.where }, problem.reason);
  const unnamed = problems.length - PROBLEMS_NAMED;
  if (unnamed > 0)
    log.warn({ unnamed }, 'more files could not be read: npm run -s broadsheet -- ingest names all');
}

/**
 * Brings the store up to date with the folder and says in the log what that did. An empty folder is no fault: articles
 * may come later.
 * @throws StoreUnavailable, FolderUnreadable
 */
export async function readCorpus(
  engine: Engine,
  folder: string,
  log: Log,
  reading: Pick<FolderReading, 'onFile' | 'signal'> = {},
): Promise<void> {
  try {
    logReport(await engine.ingest(folder, reading), log);
  } catch (error) {
    if (!(error instanceof FolderEmpty)) throw error;
    log.warn(error.message);
  }
}

export interface FollowedFolder {
  /** Stops watching, and reading after the file at hand. */
  close(): Promise<void>;
}

/**
 * Reads the folder again after each change in it, one pass at a time. The first pass comes when the watch stands, for
 * what has changed since the folder was read at the start.
 * @param first the reading at the start, where it is still going on
 */
export function followFolder(
  engine: Engine,
  folder: string,
  log: Log,
  first = Promise.resolve(),
): FollowedFolder {
  const stopping = new AbortController();
  const pass = async (): Promise<void> => {
    if (stopping.signal.aborted) return;
    try {
      await readCorpus(engine, folder, log, { signal: stopping.signal });
    } catch (error) {
      log.error({ err: error }, 'the corpus could not be read again; it is tried at the next change');
    }
  };
  let passes = first;
  const readAgain = (): void => {
    passes = passes.then(pass);
  };
  const watch = watchFolder(folder, readAgain, {
    onReady: readAgain,
    onError: error => {
      log.warn({ err: error }, 'the corpus folder cannot be watched');
    },
  });
  return {
    close: async () => {
      stopping.abort();
      await watch.close();
      await passes;
    },
  };
}
