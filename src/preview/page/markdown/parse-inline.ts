import type { Inline, InlineStyle } from './markdown-tree.ts';
import { readAngle } from './read-angle.ts';
import { readBareLink, readMaskedLink } from './read-link.ts';

/** Deeper nesting is drawn as typed: nobody writes it, and it would only cost time. */
const MAX_DEPTH = 12;

/** Longest first, so that `**` is never read as two `*`. */
const DELIMITERS: readonly (readonly [mark: string, style: InlineStyle])[] = [
  ['**', 'bold'],
  ['__', 'underline'],
  ['~~', 'strike'],
  ['||', 'spoiler'],
  ['*', 'italic'],
  ['_', 'italic'],
];

/** Text while it is read; `closed` remembers marks without a closer further on, so that unclosed marks cost one search, not one each. */
export interface InlineReader {
  readonly text: string;
  readonly depth: number;
  readonly unclosed: Set<string>;
}

export interface Found {
  readonly node: Inline;
  readonly end: number;
}

type Rule = (reader: InlineReader, at: number) => Found | null;

const RULES: Readonly<Record<string, Rule>> = {
  '\\': readEscape,
  '`': readCode,
  '<': (reader, at) => readAngle(reader.text, at),
  '[': readMaskedLink,
  h: (reader, at) => readBareLink(reader.text, at),
  '@': readEveryone,
  '*': readStyled,
  _: readStyled,
  '~': readStyled,
  '|': readStyled,
};

/** Discord's inline Markdown; whatever is not well formed stays text as typed. Linear in the text for unclosed marks. */
export function parseInline(text: string, depth = 0): readonly Inline[] {
  if (text === '') return [];
  if (depth > MAX_DEPTH) return [{ kind: 'text', text }];
  const reader: InlineReader = { text, depth, unclosed: new Set() };
  const nodes: Inline[] = [];
  let plainFrom = 0;
  let at = 0;
  const flush = (end: number): void => {
    if (end > plainFrom) pushText(nodes, text.slice(plainFrom, end));
  };
  while (at < text.length) {
    const found = RULES[text.charAt(at)]?.(reader, at) ?? null;
    if (!found) {
      at += 1;
      continue;
    }
    flush(at);
    if (found.node.kind === 'text') pushText(nodes, found.node.text);
    else nodes.push(found.node);
    at = plainFrom = found.end;
  }
  flush(text.length);
  return nodes;
}

function pushText(nodes: Inline[], text: string): void {
  const last = nodes.at(-1);
  if (last?.kind === 'text') nodes[nodes.length - 1] = { kind: 'text', text: last.text + text };
  else nodes.push({ kind: 'text', text });
}

/** `\*` is an asterisk; `C:\new` keeps its backslash. */
function readEscape({ text }: InlineReader, at: number): Found | null {
  const next = text.charAt(at + 1);
  return /[^\p{L}\p{N}\s]/u.test(next) ? { node: { kind: 'text', text: next }, end: at + 2 } : null;
}

/** `` `code` `` and ``` ``co`de`` ```: closed by as many backticks as opened it. */
function readCode(reader: InlineReader, at: number): Found | null {
  const { text } = reader;
  let open = at;
  while (text.charAt(open) === '`') open += 1;
  const mark = text.slice(at, open);
  const literal: Found = { node: { kind: 'text', text: mark }, end: open };
  if (reader.unclosed.has(mark)) return literal;
  for (let close = text.indexOf(mark, open); close !== -1; close = text.indexOf(mark, close)) {
    let end = close;
    while (text.charAt(end) === '`') end += 1;
    if (end - close === mark.length)
      return { node: { kind: 'code', text: unpadded(text.slice(open, close)) }, end };
    close = end;
  }
  reader.unclosed.add(mark);
  return literal;
}

/** ``` `` `a` `` ``` keeps its backticks and loses the space that set them apart. */
function unpadded(code: string): string {
  return /^ `.*` $/s.test(code) ? code.slice(1, -1) : code;
}

/** `@everyone`: drawn, never sent to anybody. */
function readEveryone({ text }: InlineReader, at: number): Found | null {
  const word = ['@everyone', '@here'].find(name => text.startsWith(name, at));
  return word
    ? { node: { kind: 'mention', of: 'everyone', id: word.slice(1) }, end: at + word.length }
    : null;
}

function readStyled(reader: InlineReader, at: number): Found | null {
  for (const [mark, style] of DELIMITERS) {
    if (!reader.text.startsWith(mark, at) || reader.unclosed.has(mark)) continue;
    if (mark.length === 1 && !opensItalic(reader.text, at)) continue;
    const close = closerOf(reader, mark, at + mark.length);
    if (close === -1) continue;
    const inside = reader.text.slice(at + mark.length, close);
    return {
      node: { kind: 'style', style, children: parseInline(inside, reader.depth + 1) },
      end: close + mark.length,
    };
  }
  return null;
}

/** `* a *` is a bullet or a product, `snake_case_word` a name. */
function opensItalic(text: string, at: number): boolean {
  if (/^\s?$/u.test(text.charAt(at + 1))) return false;
  return text.charAt(at) === '*' || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1));
}

function closerOf(reader: InlineReader, mark: string, from: number): number {
  const { text } = reader;
  for (let at = from; at < text.length; at += 1) {
    if (text.charAt(at) === '\\') at += 1;
    else if (at > from && text.startsWith(mark, at)) {
      if (closes(text, mark, at)) return at;
      if (mark.length === 1) at += runLength(text, at) - 1;
    }
  }
  reader.unclosed.add(mark);
  return -1;
}

/** In `***a***` the outer `**` closes at the end of the run; a single `*` is not half of a `**`. */
function closes(text: string, mark: string, at: number): boolean {
  const after = text.charAt(at + mark.length);
  if (mark === '~~' || mark === '||') return true;
  if (after === mark.charAt(0))
    return mark.length === 1 && runLength(text, at) % 2 === 1 && text.charAt(at - 1) === after;
  if (mark.length === 2) return true;
  if (/\s/u.test(text.charAt(at - 1))) return false;
  return mark === '*' || !/[\p{L}\p{N}_]/u.test(after);
}

function runLength(text: string, at: number): number {
  let end = at;
  while (text.charAt(end) === text.charAt(at)) end += 1;
  return end - at;
}
