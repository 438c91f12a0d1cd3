import type { Span } from '../../model/span.ts';

/** Words between marks. Inner and outer differ by the marks; a paragraph that runs on without a closing mark has none there. */
export interface MarkedWords {
  readonly inner: Span;
  readonly outer: Span;
  readonly paragraph: number;
  /** Closed by no mark: the speech goes on in the next paragraph. */
  readonly open: boolean;
}

const MARK = /[“”„«»"]|``|''|[‘’']/g;
const UNREAD = "''";
const ALWAYS_OPENS = /^(?:[“„«]|``)$/;
/** A speech that is never closed is taken to end with its paragraph only where it is of this length at most. */
const LONGEST_OPEN = 4_000;
const LONGEST_NICKNAME = 20;

/** ‘ or ', where marks open */
export const isSingleMark = (text: string, at: number): boolean =>
  /^(?:‘|'(?!'))/.test(text.slice(at, at + 2));

/** Quoted words of a text, outermost marks only. Linear: each mark is looked at once. */
export function markedWordsOf(text: string, paragraphs: readonly Span[]): MarkedWords[] {
  return paragraphs.flatMap((span, paragraph) => markedIn(text, span, paragraph, paragraphs[paragraph + 1]));
}

interface Opened {
  readonly mark: string;
  readonly at: number;
  /** Curly marks open within this one. */
  within: number;
}

function markedIn(text: string, span: Span, paragraph: number, next: Span | undefined): MarkedWords[] {
  const words = text.slice(span.start, span.end);
  const nests = nestsCleanly(words);
  const found: MarkedWords[] = [];
  let opened: Opened | null = null;
  for (const match of words.matchAll(MARK)) {
    const mark = match[0];
    const at = match.index;
    if (opened === null) {
      if (opens(words, mark, at)) opened = { mark, at, within: 0 };
    } else if (nests && isNested(opened, mark)) continue;
    else if (closes(words, opened.mark, mark, at)) {
      const [start, end] = [span.start + opened.at, span.start + at];
      const inner = trimmed(text, start + opened.mark.length, end);
      if (inner && opened.mark !== UNREAD && !isNickname(text, start, end + mark.length))
        found.push({ inner, outer: { start, end: end + mark.length }, paragraph, open: false });
      opened = null;
    } else if (mark === '“' && opened.mark !== '“') opened = { mark, at, within: 0 };
  }
  const last = opened && openEnd(text, span, opened, next);
  if (last) found.push({ ...last, paragraph, open: true });
  return found;
}

/** Every curly mark that opens also closes, at most one inside another, and straight ones come in pairs. */
function nestsCleanly(words: string): boolean {
  let depth = 0;
  let straight = 0;
  for (const [mark] of words.matchAll(/[“”"]/g)) {
    if (mark === '"') straight++;
    else depth += mark === '“' ? 1 : -1;
    if (depth < 0 || depth > 2) return false;
  }
  return depth === 0 && straight % 2 === 0;
}

/** "“They call it “the pit” here,” he said": double marks within double ones, where all are set with care. */
function isNested(opened: Opened, mark: string): boolean {
  if (opened.mark === '"') return mark === '“' || mark === '”';
  if (opened.mark !== '“') return false;
  if (mark === '“') opened.within++;
  else if (mark === '”' && opened.within > 0) opened.within--;
  else return false;
  return true;
}

/** "Marcia “Cia” Price": one word between the parts of a name. */
function isNickname(text: string, start: number, end: number): boolean {
  if (end - start > LONGEST_NICKNAME) return false;
  const before = /\p{Lu}[\p{L}.’']* $/u.test(text.slice(Math.max(0, start - LONGEST_NICKNAME), start));
  const name = /^.\p{Lu}[\p{L}’'.-]*.$/u.test(text.slice(start, end));
  return before && name && /^ \p{Lu}\p{Ll}/u.test(text.slice(end, end + 3));
}

function opens(words: string, mark: string, at: number): boolean {
  const before = words[at - 1] ?? ' ';
  const after = words[at + mark.length] ?? ' ';
  if (ALWAYS_OPENS.test(mark)) return !isTurned(mark, before, after);
  // width="320": a value in markup that was left in the text
  if (before === '=') return false;
  switch (mark) {
    // two apostrophes are also seconds and inches: not read, but neither are single marks inside them
    case UNREAD:
      return /[\s(—–[]/.test(before) && /\S/.test(after);
    case '"':
      return (!/\d/.test(before) && !/\s/.test(after)) || /\s/.test(before);
    case '”':
      return /[\s(]|^$/.test(before) && /\p{Lu}/u.test(after);
    case '‘':
    case "'":
      return /[\s(—–[]/.test(before) && /[\p{L}]/u.test(after) && singleCloses(words, at);
    default:
      return false;
  }
}

const SINGLE_REACH = 400;

/** A single mark opens only where one closes it before the paragraph ends: "‘no way’", not "the workers' pay" or "'90s". */
function singleCloses(words: string, at: number): boolean {
  const rest = words.slice(at + 1, at + SINGLE_REACH);
  for (const { index } of rest.matchAll(/[’']/g)) {
    if (
      !/[\p{L}\p{N}.,!?…]/u.test(rest.charAt(index - 1)) ||
      !/^(?:[\s.,;:!?)—–]|$)/.test(rest.charAt(index + 1))
    )
      continue;
    const inner = rest.slice(0, index);
    // "'tis the boys' turn": a closing mark after a plural s is doubtful without a stop or several words
    return !inner.endsWith('s') || /\s/.test(inner);
  }
  return false;
}

/** Marks that close what another opened; a straight one closes a curly one where typesetting was careless. */
const CLOSED_BY: ReadonlyMap<string, readonly string[]> = new Map([
  ['“', ['”', '"']],
  ['„', ['”', '“']],
  ['«', ['»']],
  ['``', ["''", '"']],
  ["''", ["''", '"']],
  ['"', ['"', '”']],
  ['”', ['"', '”']],
  ['‘', ['’', "'"]],
  ["'", ['’', "'"]],
]);

/** "“All of it.“": an opening mark set where a closing one belongs. */
const isTurned = (mark: string, before: string, after: string): boolean =>
  mark === '“' && /[\p{L}\p{N}.,!?…]/u.test(before) && /[\s.,;:!?)]/.test(after);

function closes(words: string, open: string, mark: string, at: number): boolean {
  const after = words[at + mark.length] ?? ' ';
  if (open === '“' && isTurned(mark, words[at - 1] ?? ' ', after)) return true;
  if (CLOSED_BY.get(open)?.includes(mark) !== true) return false;
  if (open === '“' && mark === '"') return /[\s.,;:!?)—–]/.test(after);
  // an apostrophe stands between letters or before a space after a plural
  if (open === '‘' || open === "'") return !/[\p{L}\p{N}]/u.test(after) && /\S/.test(words[at - 1] ?? ' ');
  return true;
}

/** An unclosed speech: to the end of its paragraph where the next one opens again, as newspapers set long speech. */
function openEnd(
  text: string,
  span: Span,
  opened: Opened,
  next: Span | undefined,
): Omit<MarkedWords, 'paragraph' | 'open'> | null {
  if (!/^["“«]$/.test(opened.mark) || !next || span.end - span.start - opened.at > LONGEST_OPEN) return null;
  const nextMark = text.slice(next.start, next.start + 1);
  if (nextMark !== opened.mark && !(opened.mark === '«' && nextMark === '»')) return null;
  const start = span.start + opened.at;
  const inner = trimmed(text, start + 1, span.end);
  return inner && { inner, outer: { start, end: span.end } };
}

function trimmed(text: string, start: number, end: number): Span | null {
  const raw = text.slice(start, end);
  const words = raw.trim();
  if (!/[\p{L}\p{N}]/u.test(words)) return null;
  const from = start + (raw.length - raw.trimStart().length);
  return { start: from, end: from + words.length };
}
