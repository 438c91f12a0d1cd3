import { z } from 'zod';
import { annotate } from '../language/annotate.ts';
import type { Lexicons } from '../language/lexicons.ts';
import type { Annotation } from '../model/annotation.ts';
import type { ReadArticle } from '../model/article.ts';
import type { Span } from '../model/span.ts';
import { languageOf } from '../reading/language/detect-language.ts';
import { readPlainText } from '../reading/plain-text/read-plain-text.ts';
import { readPage } from '../reading/read-page.ts';

const text = z.string().nullish();
const shape = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string().optional(),
  raw: z.string().optional(),
  html: z.string().optional(),
  published: text,
  title: text,
  url: text,
});
type Row = z.infer<typeof shape>;

const clean = (row: Row, body: string): ReadArticle => ({
  externalId: String(row.id),
  title: row.title ?? null,
  byline: null,
  publisher: null,
  url: row.url ?? null,
  language: null,
  published: null,
  text: body,
  captions: [],
});

function readRow(row: Row): ReadArticle {
  const context = { externalId: String(row.id), url: row.url ?? null };
  if (row.text !== undefined) return clean(row, row.text);
  if (row.raw !== undefined) return readPlainText(row.raw, context) ?? clean(row, '');
  if (row.html !== undefined) return readPage(row.html, context) ?? clean(row, '');
  throw new Error('One of text, raw or html is needed.');
}

function findings(body: string, annotation: Annotation): object {
  const of = (span: Span): string => body.slice(span.start, span.end);
  return {
    sentences: annotation.sentences.map(({ start, end }) => ({ text: body.slice(start, end), start, end })),
    quotations: annotation.quotations.map(quotation => ({
      quote: of(quotation),
      speaker: quotation.speaker?.name ?? null,
      kind: quotation.kind,
      cue: quotation.cue ? of(quotation.cue) : null,
      start: quotation.start,
      end: quotation.end,
    })),
    dates: annotation.dates.map(date => ({
      text: of(date),
      value: date.value,
      start: date.start,
      end: date.end,
    })),
  };
}

/** The stated day, cut to what a calendar value holds; anything else is no day. */
const dayOf = (published: string | null | undefined): string | null =>
  /^\d{4}(-\d\d(-\d\d)?)?/.exec(published ?? '')?.[0] ?? null;

/** Batch verb `annotate`: a clean text, a raw text or a page in; the cleaned body with all findings out. */
export function annotateRow(value: unknown, lexicons: Lexicons): object {
  const row = shape.parse(value);
  const read = readRow(row);
  const day = read.published?.day ?? dayOf(row.published);
  const language = languageOf(read.text, read.language);
  return {
    title: read.title ?? row.title ?? null,
    byline: read.byline,
    publisher: read.publisher,
    published: day !== null && day.length === 10 ? day : null,
    language,
    text: read.text,
    captions: read.captions,
    ...findings(read.text, annotate(read.text, { published: day, language }, lexicons)),
  };
}
