import type { Rights } from '../model/article.ts';
import type { Span } from '../model/span.ts';

const wordCount = (text: string): number => (text.match(/\S+/gu) ?? []).length;

/** The paragraph around a span: paragraphs are separated by one blank line. */
export function paragraphAround(text: string, span: Span): Span {
  const before = text.lastIndexOf('\n\n', Math.max(0, span.start - 1));
  const after = text.indexOf('\n\n', span.end);
  return { start: before < 0 ? 0 : before + 2, end: after < 0 ? text.length : after };
}

/**
 * How much around a span may be shown: whole sentences of its paragraph, nearest first, as long as the source's
 * rights allow (at most so many sentences and such a share of the article's words). Never less than the span.
 */
export function contextRange(text: string, span: Span, sentences: readonly Span[], rights: Rights): Span {
  const paragraph = paragraphAround(text, span);
  const near = sentences.filter(s => s.start >= paragraph.start && s.end <= paragraph.end);
  const touches = (s: Span): boolean => s.start < span.end && span.start < s.end;
  const core = near.filter(touches);
  const allowed = rights.shownShare * wordCount(text);
  const fits = (range: Span): boolean => wordCount(text.slice(range.start, range.end)) <= allowed;
  let range = {
    start: Math.min(span.start, ...core.map(s => s.start)),
    end: Math.max(span.end, ...core.map(s => s.end)),
  };
  if (!fits(range)) return span;
  // what follows explains more often than what goes before: it is taken first at each distance
  const after = near.filter(s => s.start >= range.end);
  const before = near.filter(s => s.end <= range.start).reverse();
  let left = rights.shownSentences - core.length;
  for (let distance = 0; distance < Math.max(after.length, before.length); distance += 1) {
    for (const next of [after[distance], before[distance]]) {
      if (next === undefined || left <= 0) continue;
      const wider = { start: Math.min(range.start, next.start), end: Math.max(range.end, next.end) };
      if (!fits(wider)) return range;
      range = wider;
      left -= 1;
    }
  }
  return range;
}
