import type { ReadProblem } from '../model/article.ts';
import { DEFAULT_RIGHTS } from '../model/article.ts';
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

/**
 * Brings the store up to date with a folder: reads what is new or changed, drops what was deleted, skips the rest,
 * and goes on past every file that it cannot read.
 * @param onFile called after each file, for a progress bar
 * @throws StoreUnavailable, or the folder source's error when the folder itself cannot be read
 */
export async function ingestFolder(
  folder: string,
  context: IngestContext,
  onFile: (path: string) => void = () => undefined,
): Promise<FolderReport> {
  const { store } = context;
  const source = await store.saveSource(
    { kind: 'folder', name: 'corpus', address: folder, rights: DEFAULT_RIGHTS },
    null,
  );
  const tally: Tally = { added: 0, revised: 0, unchanged: 0, gone: 0, problems: [] };
  const known = await store.documents(source);
  for await (const event of scanFolder(folder, known, READER_VERSION)) {
    await takeIn(event, { source, known, tally }, context);
    onFile(event.kind === 'changed' ? event.raw.path : event.path);
  }
  // a file that could not be read last time and has not changed since still cannot be
  const told = new Set(tally.problems.map(problem => problem.where));
  const standing = (await store.problems(source)).filter(problem => !told.has(problem.where));
  return { ...tally, problems: [...tally.problems, ...standing] };
}
