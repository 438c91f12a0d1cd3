import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ReadArticle } from '../../../src/model/article.ts';

/** What an editor makes of a line: see untidy/README.md. */
type Mark = '+' | '&' | '~' | '-' | 'c' | 'C' | 't' | 'T' | 'b' | 'd';

interface MarkedLine {
  readonly mark: Mark;
  readonly text: string;
}

export interface UntidyText {
  readonly name: string;
  readonly raw: string;
  readonly lines: readonly MarkedLine[];
  readonly title: string | null;
  readonly byline: string | null;
  readonly published: string | null;
  readonly paragraphs: readonly string[];
  readonly captions: readonly string[];
}

const CONTINUED = { '&': '+', '~': '+', C: 'c', T: 't' } as const;

/** Lines of one kind as whole paragraphs: "&" goes on after a space, "~" without the hyphen above it. */
function joined(lines: readonly MarkedLine[], kind: '+' | 'c' | 't'): string[] {
  const out: string[] = [];
  for (const { mark, text } of lines) {
    const words = text.trim();
    if (mark === kind) out.push(words);
    else if (mark in CONTINUED && CONTINUED[mark as keyof typeof CONTINUED] === kind) {
      const above = out.pop() ?? '';
      out.push(mark === '~' ? above.slice(0, -1) + words : `${above} ${words}`);
    }
  }
  return out;
}

function parse(name: string, file: string): UntidyText {
  const all = file.split('\n');
  const stated = (key: string): string | null =>
    all.find(line => line.startsWith(`# ${key}: `))?.slice(key.length + 4) ?? null;
  const body = all.filter(line => !line.startsWith('# '));
  const lines = body
    .filter(line => line.trim() !== '')
    .map(line => ({ mark: line.slice(0, 1) as Mark, text: line.slice(2) }));
  return {
    name,
    raw: body.map(line => line.slice(2)).join('\n'),
    lines,
    title: joined(lines, 't')[0] ?? null,
    byline: stated('byline'),
    published: stated('published'),
    paragraphs: joined(lines, '+'),
    captions: joined(lines, 'c'),
  };
}

const folder = path.join(import.meta.dirname, 'untidy');

export const untidyTexts = (): UntidyText[] =>
  readdirSync(folder)
    .filter(name => name.endsWith('.txt'))
    .sort()
    .map(name => parse(name.slice(0, -4), readFileSync(path.join(folder, name), 'utf8')));

export interface Judgement {
  /** Lines of the article that are not in its text. */
  readonly lost: readonly string[];
  /** Lines of the page that are still in the text. */
  readonly left: readonly string[];
  readonly right: number;
  readonly total: number;
}

const bare = (text: string): string => text.replace(/[\s\u00ad-]+/gu, '');

/** How far a reading agrees with the editor, line by line; a caption or title counts as left where it is in the body. */
export function judge(expected: UntidyText, article: ReadArticle | null): Judgement {
  const paragraphs = (article?.text ?? '').split('\n\n').map(bare);
  const whole = paragraphs.join('\n');
  const has = (text: string): boolean => {
    const words = bare(text);
    return words.length > 24 ? whole.includes(words) : paragraphs.some(one => one === words);
  };
  const isKept = ({ mark }: MarkedLine): boolean => mark === '+' || mark === '&' || mark === '~';
  const inside = ({ text }: MarkedLine): boolean => whole.includes(bare(text));
  const lost = expected.lines.filter(line => isKept(line) && !inside(line));
  const left = expected.lines.filter(line => !isKept(line) && has(line.text));
  const total = expected.lines.length;
  return {
    lost: lost.map(({ text }) => text),
    left: left.map(({ text }) => text),
    right: total - lost.length - left.length,
    total,
  };
}
