/** Endings of the files that can hold articles, in lower case. */
const KNOWN_ENDINGS = new Set([
  'txt',
  'md',
  'markdown',
  'html',
  'htm',
  'json',
  'jsonl',
  'ndjson',
  'xml',
  'rss',
  'atom',
  'rdf',
]);

/** "story.TXT" holds articles, "photo.jpg" does not, and neither does a hidden file. */
export function holdsArticles(name: string): boolean {
  const dot = name.lastIndexOf('.');
  return dot > 0 && !name.startsWith('.') && KNOWN_ENDINGS.has(name.slice(dot + 1).toLowerCase());
}
