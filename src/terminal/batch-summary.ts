import { z } from 'zod';
import { type Budget, summarize, type SummaryDocument } from '../analysis/summary.ts';
import type { Lexicons } from '../language/lexicons.ts';
import { splitSentences } from '../language/sentences.ts';

const count = z.number().int().positive().optional();
const shape = z.object({
  documents: z.array(
    z.object({
      text: z.string(),
      title: z.string().nullish(),
      published: z.string().nullish(),
      sentences: z.array(z.string()).optional(),
    }),
  ),
  query: z.string().nullish(),
  sentences: count,
  words: count,
});

type Row = z.infer<typeof shape>;

const DEFAULT_BUDGET: Budget = { sentences: 5 };

function budgetOf(row: Row): Budget {
  if (row.words !== undefined) return { words: row.words };
  return row.sentences === undefined ? DEFAULT_BUDGET : { sentences: row.sentences };
}

/** The sentences as given, else as split: either way the summary repeats them word for word. */
const documentsOf = (row: Row, lexicons: Lexicons): SummaryDocument[] =>
  row.documents.map(document => ({
    title: document.title ?? null,
    day: document.published ?? null,
    sentences:
      document.sentences ??
      splitSentences(document.text, lexicons).sentences.map(({ start, end }) =>
        document.text.slice(start, end),
      ),
  }));

/** Batch verb `summary`: documents in, the chosen sentences out, word for word and within the budget. */
export function summaryRow(value: unknown, lexicons: Lexicons): object {
  const row = shape.parse(value);
  const documents = documentsOf(row, lexicons);
  const chosen = summarize(documents, { budget: budgetOf(row), query: row.query ?? null }, lexicons);
  return { summary: chosen.flatMap(choice => documents[choice.document]?.sentences[choice.sentence] ?? []) };
}
