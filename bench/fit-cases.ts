import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import type { Budget } from '../src/analysis/summary.ts';
import { candidatesOf, type Candidates, type SummaryDocument } from '../src/analysis/summary-features.ts';
import { countWords } from '../src/analysis/sentence-bags.ts';
import type { Lexicons } from '../src/language/lexicons.ts';
import { type Rouge, RougeCase } from './rouge.ts';

/** Documents with all that choosing from them needs, and what it is measured by. */
export interface FitCase {
  readonly lexicons: Lexicons;
  readonly documents: readonly SummaryDocument[];
  readonly candidates: Candidates;
  readonly budget: Budget;
  readonly rouge: RougeCase;
  /** What the first sentences of each document in turn score. */
  readonly lead: Rouge;
}

const document = z.object({ title: z.string().nullish(), sentences: z.array(z.string()) });
const shape = z.object({
  documents: z.array(document).optional(),
  title: z.string().nullish(),
  sentences: z.array(z.string()).optional(),
  reference_sentences: z.array(z.string()),
});

const BUDGETS = { single: { sentences: 3 }, multi: { words: 250 } } as const;

function linesOf(folder: string, name: string): string[] {
  const plain = path.join(folder, `${name}.jsonl`);
  const text = existsSync(plain) ? readFileSync(plain) : gunzipSync(readFileSync(`${plain}.gz`));
  return text
    .toString('utf8')
    .split('\n')
    .filter(line => line !== '');
}

/** First sentences, then second ones, …, to the first that does not fit. */
function leadOf(
  documents: readonly SummaryDocument[],
  budget: Budget,
): { document: number; sentence: number }[] {
  const longest = Math.max(...documents.map(each => each.sentences.length));
  const chosen: { document: number; sentence: number }[] = [];
  let words = 0;
  for (let sentence = 0; sentence < longest; sentence++)
    for (const [at, { sentences }] of documents.entries()) {
      const text = sentences[sentence];
      if (text === undefined || text === '') continue;
      words += countWords(text);
      if ('words' in budget ? words > budget.words : chosen.length >= budget.sentences) return chosen;
      chosen.push({ document: at, sentence });
    }
  return chosen;
}

export function readCases(folder: string, kind: 'single' | 'multi', lexicons: Lexicons): FitCase[] {
  const budget = BUDGETS[kind];
  return linesOf(folder, `summaries-${kind}`).map(line => {
    const row = shape.parse(JSON.parse(line));
    const read = row.documents ?? [{ title: row.title, sentences: row.sentences ?? [] }];
    const documents = read.map(each => ({ title: each.title ?? null, day: null, sentences: each.sentences }));
    const rouge = new RougeCase(
      documents.map(each => each.sentences),
      row.reference_sentences,
    );
    return {
      documents,
      lexicons,
      candidates: candidatesOf(documents, null, lexicons),
      budget,
      rouge,
      lead: rouge.score(leadOf(documents, budget)),
    };
  });
}
