import type { Block } from './markdown-tree.ts';
import { parseInline } from './parse-inline.ts';
import { readList } from './read-list.ts';

/** Where reading stands: the text's lines and the next one to read. */
export interface LineReader {
  readonly lines: readonly string[];
  at: number;
  /** Discord's block quotes do not nest: `> > a` quotes "> a". */
  readonly quoted: boolean;
}

const FENCE = '```';

type BlockRule = (reader: LineReader) => Block | null;

/** Order matters: a fence hides everything in it, `-# ` would else be a list. */
const BLOCKS: readonly BlockRule[] = [readFence, readQuote, readHeading, readSubtext, readList];

/** Discord's Markdown as a tree of blocks; newlines inside a paragraph are kept in its text. */
export function parseMarkdown(text: string, quoted = false): readonly Block[] {
  const reader: LineReader = { lines: linesOf(text), at: 0, quoted };
  const blocks: Block[] = [];
  const paragraph: string[] = [];
  const endParagraph = (): void => {
    if (paragraph.some(line => line.trim() !== ''))
      blocks.push({ kind: 'paragraph', children: parseInline(paragraph.join('\n')) });
    paragraph.length = 0;
  };
  while (reader.at < reader.lines.length) {
    const block = firstBlock(reader);
    if (block) {
      endParagraph();
      blocks.push(block);
    } else {
      paragraph.push(reader.lines[reader.at] ?? '');
      reader.at += 1;
    }
  }
  endParagraph();
  return blocks;
}

function firstBlock(reader: LineReader): Block | null {
  for (const rule of BLOCKS) {
    const block = rule(reader);
    if (block) return block;
  }
  return null;
}

/**
 * Lines, where a code block that closes is one "line" of its own even if it begins or ends inside a typed line
 * ("see ```x``` there").
 */
function linesOf(text: string): readonly string[] {
  const lines: string[] = [];
  const clean = text.replaceAll('\r\n', '\n');
  let at = 0;
  for (;;) {
    const open = clean.indexOf(FENCE, at);
    const close = open === -1 ? -1 : clean.indexOf(FENCE, open + FENCE.length);
    if (close === -1 || clean.slice(open + FENCE.length, close).trim() === '') break;
    const before = clean.slice(at, open).replace(/\n$/, '');
    if (before !== '') lines.push(...before.split('\n'));
    lines.push(clean.slice(open, close + FENCE.length));
    at = close + FENCE.length;
    if (clean.charAt(at) === '\n') at += 1;
  }
  const rest = clean.slice(at);
  return rest === '' ? lines : [...lines, ...rest.split('\n')];
}

function readFence(reader: LineReader): Block | null {
  const line = reader.lines[reader.at] ?? '';
  if (!line.startsWith(FENCE) || !line.endsWith(FENCE) || line.length <= 2 * FENCE.length) return null;
  const inside = line.slice(FENCE.length, -FENCE.length);
  const language = /^([\w+.#-]*)\n/.exec(inside)?.[1];
  const text = language === undefined ? inside : inside.slice(language.length + 1);
  reader.at += 1;
  return { kind: 'code-block', language: language ?? '', text: text.replace(/\n$/, '') };
}

/** `> a` quotes a line, `>>> a` all that follows. */
function readQuote(reader: LineReader): Block | null {
  if (reader.quoted) return null;
  const line = reader.lines[reader.at] ?? '';
  if (line.startsWith('>>> ')) {
    const rest = [line.slice(4), ...reader.lines.slice(reader.at + 1)];
    reader.at = reader.lines.length;
    return { kind: 'quote', blocks: parseMarkdown(rest.join('\n'), true) };
  }
  const quoted: string[] = [];
  for (let next = reader.lines[reader.at]; next !== undefined && /^>(?: |$)/.test(next);) {
    quoted.push(next.slice(2));
    reader.at += 1;
    next = reader.lines[reader.at];
  }
  return quoted.length > 0 ? { kind: 'quote', blocks: parseMarkdown(quoted.join('\n'), true) } : null;
}

function readHeading(reader: LineReader): Block | null {
  const match = /^(#{1,3}) +(\S.*)$/.exec(reader.lines[reader.at] ?? '');
  if (!match) return null;
  reader.at += 1;
  const [, marks = '#', text = ''] = match;
  return { kind: 'heading', level: marks.length as 1 | 2 | 3, children: parseInline(text.trimEnd()) };
}

/** `-# small grey line` */
function readSubtext(reader: LineReader): Block | null {
  const match = /^-# +(\S.*)$/.exec(reader.lines[reader.at] ?? '');
  if (!match) return null;
  reader.at += 1;
  return { kind: 'subtext', children: parseInline(match[1] ?? '') };
}
