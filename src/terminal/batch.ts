import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';
import type { Lexicons } from '../language/lexicons.ts';
import { annotateRow } from './batch-annotate.ts';
import { clusterRows } from './batch-clusters.ts';
import { feedRow } from './batch-feeds.ts';
import { summaryRow } from './batch-summary.ts';
import { timelineRow } from './batch-timeline.ts';
import { readJsonLines, writeJsonLine } from './json-lines.ts';

type RowVerb = (row: unknown, lexicons: Lexicons) => object | Promise<object>;

/** Verbs that answer each line as it comes. */
const ROW_VERBS: Readonly<Record<string, RowVerb>> = {
  annotate: annotateRow,
  summary: summaryRow,
  timeline: timelineRow,
  feeds: feedRow,
};

export const BATCH_VERBS: readonly string[] = [...Object.keys(ROW_VERBS), 'clusters'];

export interface BatchStreams {
  readonly input: Readable;
  readonly output: Writable;
}

const identified = z.object({ id: z.union([z.string(), z.number()]) });

const idOf = (value: unknown): string | number | null => {
  const read = identified.safeParse(value);
  return read.success ? read.data.id : null;
};

/** What is wrong with a line, in one sentence. */
const faultOf = (error: unknown): string => {
  if (error instanceof z.ZodError) {
    return error.issues.map(issue => `${issue.path.join('.') || 'line'}: ${issue.message}`).join('; ');
  }
  return error instanceof Error ? error.message : String(error);
};

async function runRows(verb: RowVerb, streams: BatchStreams, lexicons: Lexicons): Promise<void> {
  for await (const line of readJsonLines(streams.input)) {
    if ('error' in line) {
      await writeJsonLine(streams.output, { id: null, error: line.error });
      continue;
    }
    const id = idOf(line.value);
    try {
      await writeJsonLine(streams.output, { id, ...(await verb(line.value, lexicons)) });
    } catch (error) {
      await writeJsonLine(streams.output, { id, error: faultOf(error) });
    }
  }
}

/** Clusters are known only when every line has been read; faulty lines keep their place in the answer. */
async function runClusters(streams: BatchStreams, lexicons: Lexicons): Promise<void> {
  const rows: { id: string | number | null; value: unknown; error?: string }[] = [];
  for await (const line of readJsonLines(streams.input)) {
    if ('error' in line) rows.push({ id: null, value: null, error: line.error });
    else rows.push({ id: idOf(line.value), value: line.value });
  }
  const clusters = clusterRows(
    rows.map(row => row.value),
    lexicons,
  );
  for (const [index, row] of rows.entries()) {
    const found = clusters[index];
    const answer = row.error ?? found?.error;
    await writeJsonLine(
      streams.output,
      answer ? { id: row.id, error: answer } : { id: row.id, cluster: found?.cluster },
    );
  }
}

/**
 * One JSON object a line in, one a line out, same id, same order, streamed. A line that cannot be read is answered
 * with `{id, error}` and the run goes on. No clock, no network.
 */
export async function runBatch(verb: string, streams: BatchStreams, lexicons: Lexicons): Promise<void> {
  const row = ROW_VERBS[verb];
  if (row) await runRows(row, streams, lexicons);
  else await runClusters(streams, lexicons);
}
