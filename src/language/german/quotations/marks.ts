import type { Span } from '../../../model/span.ts';
import type { MarkedWords } from '../../quotations/quote-marks.ts';

/** Where a pair of marks stands in a paragraph. */
export interface MarkPair {
  readonly open: number;
  readonly close: number;
}

const MARK = /[„“”»«"‚‘’›‹]/g;
/** Marks that close what another opened: „…“ »…« «…» “…” "…" ‚…‘ ›…‹ */
const CLOSED_BY: ReadonlyMap<string, readonly string[]> = new Map([
  ['„', ['“', '”', '"']],
  ['»', ['«']],
  ['«', ['»']],
  ['“', ['”', '“']],
  ['"', ['"', '“']],
  ['‚', ['‘', '’']],
  ['›', ['‹']],
]);

/** Outermost pairs of a paragraph, in order. Linear: each mark is looked at once. */
export function germanMarksIn(paragraph: string): MarkPair[] {
  const pairs: MarkPair[] = [];
  let opened: { readonly mark: string; readonly at: number } | null = null;
  for (const { 0: mark, index: at } of paragraph.matchAll(MARK)) {
    if (opened === null) {
      if (opens(paragraph, mark, at)) opened = { mark, at };
    } else if (CLOSED_BY.get(opened.mark)?.includes(mark) === true && closes(paragraph, mark, at)) {
      pairs.push({ open: opened.at, close: at });
      opened = null;
      // „ always opens: what stood open before was never closed
    } else if (mark === '„' && opened.mark !== '„') opened = { mark, at };
  }
  return pairs;
}

const hasWord = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

function opens(text: string, mark: string, at: number): boolean {
  if (mark === '„') return true;
  if (!CLOSED_BY.has(mark)) return false;
  const before = text[at - 1] ?? ' ';
  const after = text[at + 1] ?? ' ';
  // 20" is a length
  if (/[\p{L}\p{N}]/u.test(before)) return false;
  return !/\s/.test(after) || mark === '«' || mark === '»';
}

/** An apostrophe stands between letters; so does no closing mark. */
const closes = (text: string, mark: string, at: number): boolean =>
  mark !== '’' || !/[\p{L}\p{N}]/u.test(text[at + 1] ?? ' ');

/** Quoted words of a text in the form that the shared scene knows. */
export function germanMarkedWordsOf(text: string, paragraphs: readonly Span[]): MarkedWords[] {
  return paragraphs.flatMap(({ start, end }, paragraph) =>
    germanMarksIn(text.slice(start, end)).flatMap(({ open, close }) => {
      const outer = { start: start + open, end: start + close + 1 };
      const raw = text.slice(outer.start + 1, outer.end - 1);
      if (!hasWord(raw)) return [];
      const from = outer.start + 1 + (raw.length - raw.trimStart().length);
      const inner = { start: from, end: from + raw.trim().length };
      return [{ inner, outer, paragraph, open: false }];
    }),
  );
}
