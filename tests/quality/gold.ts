import { readFileSync } from 'node:fs';
import path from 'node:path';

/** One sentence or two, one fact: these words are a quotation of this speaker. `quote` null: the text has none. */
export interface QuotationCase {
  readonly text: string;
  readonly quote: string | null;
  /** null: the text does not show who spoke. */
  readonly speaker: string | null;
}

/** A quotation of a bundled article. */
export interface CorpusQuotation {
  /** The article's external id. */
  readonly article: string;
  readonly quote: string;
  readonly speaker: string | null;
  /** Other answers that are right as well: "the mayor" for the mayor. */
  readonly also?: readonly string[];
}

/** One date in one text, read on a given day of publication. `words` null: nothing in it stands on a calendar. */
export interface DateCase {
  readonly text: string;
  readonly published: string | null;
  readonly words: string | null;
  readonly value: string | null;
}

const rows = <Row>(name: string): Row[] =>
  readFileSync(path.join(import.meta.dirname, 'gold', `${name}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Row);

export const quotationCases = (): QuotationCase[] => rows('quotations');
export const corpusQuotations = (): CorpusQuotation[] => rows('corpus-quotations');
export const dateCases = (): DateCase[] => rows('dates');
export const germanQuotationCases = (): QuotationCase[] => rows('de-quotations');
export const germanDateCases = (): DateCase[] => rows('de-dates');
