import type { ReadProblem } from '../model/article.ts';
import { DEFAULT_RIGHTS } from '../model/article.ts';
import { SHARED_SCOPE } from '../model/query.ts';
import type { DocumentState } from '../storage/store.ts';
import { type FolderEvent, scanFolder } from '../sources/folder.ts';
import { type IngestContext, ingestDocument, isUnjoined } from './ingest-document.ts';
import { READER_VERSION } from './reader-version.ts';

/** What one pass over a folder did. */
export interface FolderReport {
  readonly added: number;
  readonly revised: number;
  readonly unchanged: number;
  readonly gone: number;
  readonly problems: readonly ReadProblem[];
}

interface Tally {
  added: number;
  revised: number;
  unchanged: number;
  gone: number;
  problems: ReadProblem[];
}

interface Pass {
  readonly source: number;
  /** Documents that are kept already, by path. */
  readonly known: ReadonlyMap<string, DocumentState>;
  readonly tally: Tally;
}

async function takeIn(
  event: FolderEvent,
  { source, known, tally }: Pass,
  context: IngestContext,
): Promise<void> {
  switch (event.kind) {
    case 'unchanged':
      tally.unchanged += 1;
      return;
    case 'gone':
      tally.gone += await context.store.dropDocument(source, event.path);
      return;
    case 'unreadable':
      tally.problems.push({ where: event.path, reason: event.reason });
      return;
    case 'changed': {
      const joinAll = isUnjoined(known.get(event.raw.path)?.hash);
      const { saved, problems } = await ingestDocument(event.raw, source, event.hash, context, joinAll);
      tally.problems.push(...problems);
      tally.added += saved.filter(
        article => article.change === 'new' || article.change === 'restored',
      ).length;
      tally.revised += saved.filter(article => article.change === 'revised').length;
    }
  }
}

export interface FolderReading {
  /** The corpus has one folder: another one that was read under the same name before is dropped. */
  readonly name: string;
  /** Called after each file, for a progress bar. */
  readonly onFile?: (path: string) => void;
  /** Aborted: stops after the file at hand. The rest is read the next time. */
  readonly signal?: AbortSignal;
}

/** What an earlier setting of the corpus's folder left in the store would still be found. */
async function dropEarlierFolders(folder: string, name: string, { store }: IngestContext): Promise<number> {
  let gone = 0;
  for (const source of await store.sources(SHARED_SCOPE)) {
    if (source.kind !== 'folder' || source.name !== name || source.address === folder) continue;
    for (const path of (await store.documents(source.id)).keys())
      gone += await store.dropDocument(source.id, path);
  }
  return gone;
}

/**
 * Brings the store up to date with a folder: reads what is new or changed, drops what was deleted, skips the rest,
 * and goes on past every file that it cannot read.
 * @throws StoreUnavailable, or the folder source's error when the folder itself cannot be read
 */
export async function ingestFolder(
  folder: string,
  context: IngestContext,
  { name, onFile = () => undefined, signal }: FolderReading,
): Promise<FolderReport> {
  const { store } = context;
  const source = await store.saveSource(
    { kind: 'folder', name, address: folder, rights: DEFAULT_RIGHTS },
    null,
  );
  const tally: Tally = { added: 0, revised: 0, unchanged: 0, gone: 0, problems: [] };
  const known = await store.documents(source);
  let isFirst = true;
  for await (const event of scanFolder(folder, known, READER_VERSION)) {
    // only now: a folder that cannot be read must not cost what another one gave
    if (isFirst) tally.gone += await dropEarlierFolders(folder, name, context);
    isFirst = false;
    if (signal?.aborted) break;
    await takeIn(event, { source, known, tally }, context);
    onFile(event.kind === 'changed' ? event.raw.path : event.path);
  }
  // a file that could not be read last time and has not changed since still cannot be
  const told = new Set(tally.problems.map(problem => problem.where));
  const standing = (await store.problems(source)).filter(problem => !told.has(problem.where));
  return { ...tally, problems: [...tally.problems, ...standing] };
}
