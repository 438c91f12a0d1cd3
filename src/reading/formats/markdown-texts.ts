import { lexer, type Token, type Tokens } from 'marked';
import { blockTexts, type PageTexts } from '../page/block-texts.ts';
import { parsePage } from '../page/dom.ts';
import { htmlText } from '../page/html-text.ts';
import { pageSource } from '../page/page-source.ts';
import { plainParagraphs } from './plain-paragraphs.ts';

export interface MarkdownTexts extends PageTexts {
  /** The first heading of the highest level, where it stands before any paragraph. */
  readonly title: string | null;
}

interface Collected {
  readonly blocks: string[];
  readonly captions: string[];
  title: string | null;
}

const innerTokens = (token: Token): readonly Token[] | undefined =>
  (token as { readonly tokens?: readonly Token[] }).tokens;

/** Words of inline tokens: links by their text, images by nothing (their words are captions). */
function inlineText(tokens: readonly Token[], out: Collected): string {
  return tokens
    .map(token => {
      if (token.type === 'image') {
        const alternative = htmlText((token as Tokens.Image).text);
        if (alternative !== '') out.captions.push(alternative);
        return '';
      }
      if (token.type === 'br') return ' ';
      if (token.type === 'html') return '';
      const inner = innerTokens(token);
      if (inner) return inlineText(inner, out);
      return 'text' in token ? String(token.text) : '';
    })
    .join('');
}

function addBlock(tokens: readonly Token[], out: Collected): void {
  const text = inlineText(tokens, out).replace(/\s+/gu, ' ').trim();
  if (text !== '')
    out.blocks.push(/&[a-z#\d]{2,32};/i.test(text) ? htmlText(text.replaceAll('<', '&lt;')) : text);
}

function addHtml(html: string, out: Collected): void {
  const { body } = parsePage(pageSource(html).markup);
  const texts = body ? blockTexts(body) : { blocks: [], captions: [] };
  out.blocks.push(...texts.blocks);
  out.captions.push(...texts.captions);
}

function addToken(token: Token, out: Collected): void {
  switch (token.type) {
    case 'heading': {
      const heading = token as Tokens.Heading;
      if (heading.depth === 1 && out.title === null && out.blocks.length === 0) {
        out.title = inlineText(heading.tokens, out).trim();
      } else addBlock(heading.tokens, out);
      return;
    }
    case 'blockquote':
      addAll((token as Tokens.Blockquote).tokens, out);
      return;
    case 'list':
      for (const item of (token as Tokens.List).items) addAll(item.tokens, out);
      return;
    case 'table': {
      const table = token as Tokens.Table;
      for (const row of [table.header, ...table.rows])
        addBlock(
          row.flatMap(cell => cell.tokens),
          out,
        );
      return;
    }
    case 'html':
      addHtml(token.raw, out);
      return;
    case 'paragraph':
    case 'text':
      addBlock(innerTokens(token) ?? [token], out);
  }
}

function addAll(tokens: readonly Token[], out: Collected): void {
  for (const token of tokens) addToken(token, out);
}

/** The plain paragraphs of a Markdown text, with its title and the words of its images apart. Code is left out. */
export function markdownTexts(markdown: string): MarkdownTexts {
  const plain = plainParagraphs(markdown);
  if (plain) return { blocks: plain, captions: [], title: null };
  const out: Collected = { blocks: [], captions: [], title: null };
  addAll(lexer(markdown), out);
  return out;
}
