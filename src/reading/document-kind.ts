import type { RawDocument } from '../model/article.ts';

export type DocumentKind = 'text' | 'markdown' | 'html' | 'json' | 'json-lines' | 'feed';

const ENDINGS: Readonly<Record<string, DocumentKind>> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  json: 'json',
  jsonl: 'json-lines',
  ndjson: 'json-lines',
  xml: 'feed',
  rss: 'feed',
  atom: 'feed',
  rdf: 'feed',
};
/** Media types that say more than "some text". */
const MEDIA_TYPES: readonly (readonly [RegExp, DocumentKind])[] = [
  [/^application\/(?:rss|atom|rdf)\+xml|^application\/feed\+json/, 'feed'],
  [/^(?:text\/html|application\/xhtml\+xml)/, 'html'],
  [/^(?:application|text)\/(?:x-)?(?:jsonl|ndjson|json-seq|json-lines)/, 'json-lines'],
  [/^(?:application|text)\/(?:\w+\+)?json/, 'json'],
  [/^(?:application|text)\/(?:\w+\+)?xml/, 'feed'],
  [/^text\/markdown/, 'markdown'],
];

/** What a document is by its first characters, for one that has neither a telling media type nor an ending. */
function byStart(text: string): DocumentKind {
  const start = text.slice(0, 2000).trimStart();
  if (/^(?:<\?xml|<rss|<feed|<rdf:rdf)/i.test(start)) return /<html[\s>]/i.test(start) ? 'html' : 'feed';
  if (/^<(?:!doctype html|html|head|body|article|div|p)[\s>]/i.test(start)) return 'html';
  if (/^[[{]/.test(start)) return /^\{.*\}[ \t\r]*\n[ \t]*\{/.test(start) ? 'json-lines' : 'json';
  return start.startsWith('---\n') ? 'markdown' : 'text';
}

/** How to read a document: by its media type as served, else its path's ending, else its first characters. */
export function documentKind(raw: RawDocument, text: string): DocumentKind {
  const mediaType = (raw.contentType ?? '').trim().toLowerCase();
  const served = MEDIA_TYPES.find(([pattern]) => pattern.test(mediaType))?.[1];
  if (served) return served;
  const ending = /\.([a-z]{2,8})$/.exec(raw.path.toLowerCase())?.[1];
  return (ending === undefined ? undefined : ENDINGS[ending]) ?? byStart(text);
}
