import { z } from 'zod';
import { type Budget, summarize, type SummaryDocument } from '../analysis/summary.ts';
import { sentencesOf } from '../language/annotate.ts';
import type { Lexicons } from '../language/lexicons.ts';
import { mainLexicons } from '../language/main-lexicons.ts';
import { languageOf } from '../reading/language/detect-language.ts';

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
  row.documents.map(({ title, published, text, sentences }) => {
    const language = languageOf(text, null);
    return {
      title: title ?? null,
      day: published ?? null,
      language,
      sentences:
        sentences ??
        sentencesOf(text, language, lexicons).sentences.map(({ start, end }) => text.slice(start, end)),
    };
  });

/** Batch verb `summary`: documents in, the chosen sentences out, word for word and within the budget. */
export function summaryRow(value: unknown, lexicons: Lexicons): object {
  const row = shape.parse(value);
  const documents = documentsOf(row, lexicons);
  const main = mainLexicons(
    documents.map(({ language }) => language ?? null),
    lexicons,
  );
  const chosen = summarize(documents, { budget: budgetOf(row), query: row.query ?? null }, main);
  return { summary: chosen.flatMap(choice => documents[choice.document]?.sentences[choice.sentence] ?? []) };
}
