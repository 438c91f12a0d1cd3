import type { ReadProblem } from '../model/article.ts';
import { DEFAULT_RIGHTS } from '../model/article.ts';
import { SHARED_SCOPE } from '../model/query.ts';
import type { DocumentState } from '../storage/store.ts';
import { type FolderEvent, scanFolder } from '../sources/folder.ts';
import { type IngestContext, readRaw } from './ingest-document.ts';
import { type Pause, pausing } from './pausing.ts';
import { READER_VERSION } from './reader-version.ts';
import { type ReadDocument, isUnjoined, saveReadDocuments } from './save-documents.ts';
import { settleStories } from './settle-stories.ts';

/** What one pass over a folder did. */
export interface FolderReport {
  readonly added: number;
  readonly revised: number;
  readonly unchanged: number;
  readonly gone: number;
  readonly problems: readonly ReadProblem[];
}

/** What is read waits to be saved together, but no more of it than this. */
const WAITING = { documents: 128, characters: 1_000_000 } as const;

interface Pass {
  readonly source: number;
  readonly context: IngestContext;
  /** Documents that are kept already, by path. */
  readonly known: ReadonlyMap<string, DocumentState>;
  readonly pause: Pause;
  readonly tally: {
    added: number;
    revised: number;
    unchanged: number;
    gone: number;
    problems: ReadProblem[];
  };
  /** Articles that are new or changed. */
  readonly changed: number[];
  /** Read and not saved yet: with articles that may be stored outside their stories, and without. */
  readonly waiting: {
    readonly unjoined: ReadDocument[];
    readonly others: ReadDocument[];
    characters: number;
  };
}

async function saveWaiting({ context, tally, changed, waiting }: Pass): Promise<void> {
  waiting.characters = 0;
  for (const documents of [waiting.unjoined, waiting.others]) {
    const joinAll = documents === waiting.unjoined;
    const ingested = await saveReadDocuments(documents.splice(0), context, joinAll);
    tally.problems.push(...ingested.flatMap(({ problems }) => problems));
    for (const { article, change } of ingested.flatMap(({ saved }) => saved)) {
      if (change === 'new' || change === 'restored') tally.added += 1;
      if (change === 'revised') tally.revised += 1;
      if (change !== 'unchanged') changed.push(article);
    }
  }
}

async function readChanged(event: FolderEvent & { kind: 'changed' }, pass: Pass): Promise<void> {
  await pass.pause();
  const { path } = event.raw;
  const reading = await readRaw(event.raw);
  const { waiting } = pass;
  const documents = isUnjoined(pass.known.get(path)?.hash) ? waiting.unjoined : waiting.others;
  documents.push({ source: pass.source, path, hash: event.hash, ...reading });
  for (const { text } of reading.articles) waiting.characters += text.length;
  const count = waiting.unjoined.length + waiting.others.length;
  if (count >= WAITING.documents || waiting.characters >= WAITING.characters) await saveWaiting(pass);
}

async function takeIn(event: FolderEvent, pass: Pass): Promise<void> {
  const { source, tally, context } = pass;
  switch (event.kind) {
    case 'unchanged':
      tally.unchanged += 1;
      return;
    case 'gone':
      // what was only renamed is stored under its new name first
      await saveWaiting(pass);
      tally.gone += await context.store.dropDocument(source, event.path);
      return;
    case 'unreadable':
      tally.problems.push({ where: event.path, reason: event.reason });
      return;
    case 'changed':
      await readChanged(event, pass);
  }
}

export interface FolderReading {
  /** The corpus has one folder: another one that was read under the same name before is dropped. */
  readonly name: string;
  /** Called after each file, for a progress bar. The last few may not be stored yet. */
  readonly onFile?: (path: string) => void;
  /** Aborted: stops after the file at hand; what was read is stored. The rest is read the next time. */
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

async function openPass(folder: string, name: string, context: IngestContext): Promise<Pass> {
  const source = await context.store.saveSource(
    { kind: 'folder', name, address: folder, rights: DEFAULT_RIGHTS },
    null,
  );
  return {
    source,
    context,
    known: await context.store.documents(source),
    pause: pausing(),
    tally: { added: 0, revised: 0, unchanged: 0, gone: 0, problems: [] },
    changed: [],
    waiting: { unjoined: [], others: [], characters: 0 },
  };
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
  const pass = await openPass(folder, name, context);
  const { source, tally } = pass;
  let isFirst = true;
  for await (const event of scanFolder(folder, pass.known, READER_VERSION)) {
    // only now: a folder that cannot be read must not cost what another one gave
    if (isFirst) tally.gone += await dropEarlierFolders(folder, name, context);
    isFirst = false;
    if (signal?.aborted) break;
    await takeIn(event, pass);
    onFile(event.kind === 'changed' ? event.raw.path : event.path);
  }
  await saveWaiting(pass);
  await settleStories(pass.changed, context);
  // a file that could not be read last time and has not changed since still cannot be
  const told = new Set(tally.problems.map(problem => problem.where));
  const standing = (await context.store.problems(source)).filter(problem => !told.has(problem.where));
  return { ...tally, problems: [...tally.problems, ...standing] };
}
