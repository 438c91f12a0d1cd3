import type { ReadArticle, ReadResult } from '../model/article.ts';
import { printable } from './printable.ts';

/** "published 2024-11-21 (stated)", with what is not stated said so. */
function headOf(article: ReadArticle): string[] {
  const { title, byline, publisher, published, language, url } = article;
  const day = published === null ? 'not stated' : `${published.day} (${published.basis})`;
  const fields: readonly (readonly [string, string | null])[] = [
    ['title', title],
    ['byline', byline],
    ['publisher', publisher],
    ['published', day],
    ['language', language],
    ['address', url],
  ];
  return fields.map(([name, value]) => `${name}: ${value ?? 'not stated'}`);
}

function articleText(article: ReadArticle): string {
  const captions = article.captions.map(caption => `caption: ${caption}`);
  return [[...headOf(article), ...captions].join('\n'), article.text].join('\n\n');
}

/** What reading made of a document: each article's head, captions and body as cut, then what could not be read. */
export function readingText({ articles, problems }: ReadResult): string {
  const told = problems.map(({ where, reason }) => `${where}: ${reason}`).join('\n');
  return printable([...articles.map(articleText), ...(told === '' ? [] : [told])].join('\n\n———\n\n'));
}
