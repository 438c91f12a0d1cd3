import type { PageDocument } from './page-node.ts';

const ARTICLE_TYPE = /(?:Article|BlogPosting|Reportage|Report|NewsArticle|LiveBlogPosting)$/;
/** Deeper or wider than this is no description of one page. */
const DEEPEST = 6;
const MOST_NODES = 500;

/** What a page's JSON-LD states about its article. */
export interface LinkedData {
  readonly headline: string | null;
  readonly author: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly language: string | null;
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const text = (value: unknown): string | null => {
  if (typeof value !== 'string') return null;
  const squeezed = value.replace(/\s+/g, ' ').trim();
  return squeezed === '' ? null : squeezed;
};

/** A name given as such, in an object, or in a list of either. */
function names(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(names);
  const name = isFields(value) ? text(value['name']) : text(value);
  return name === null || /^https?:/.test(name) ? [] : [name];
}

const joined = (value: unknown): string | null => {
  const all = [...new Set(names(value))];
  return all.length === 0 ? null : all.join(', ');
};

function nodesOf(value: unknown, depth = 0): Fields[] {
  if (depth > DEEPEST) return [];
  if (Array.isArray(value)) return value.slice(0, MOST_NODES).flatMap(item => nodesOf(item, depth + 1));
  if (!isFields(value)) return [];
  return [value, ...nodesOf(value['@graph'], depth + 1), ...nodesOf(value['mainEntity'], depth + 1)];
}

const isArticle = (node: Fields): boolean =>
  [node['@type']].flat().some(type => typeof type === 'string' && ARTICLE_TYPE.test(type));

/** Broken JSON-LD is common, often by a raw line break inside a string; what cannot be read states nothing. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\s*<!--|-->\s*$/g, '').replace(/[\r\n\t]+/g, ' ')) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** The article that the page describes; a page that describes several (a list, a front page) describes none. */
export function linkedData(document: PageDocument): LinkedData | null {
  const scripts = Array.from(document.querySelectorAll('script[type="application/ld+json"]'));
  const articles = scripts.flatMap(script => nodesOf(parsed(script.textContent ?? ''))).filter(isArticle);
  const headlines = new Set(articles.map(article => text(article['headline']) ?? text(article['name'])));
  const [article] = articles;
  if (!article || headlines.size > 1) return null;
  return {
    headline: text(article['headline']) ?? text(article['name']),
    author: joined(article['author']) ?? joined(article['creator']),
    publisher: joined(article['publisher']),
    published: text(article['datePublished']) ?? text(article['dateCreated']),
    language: joined(article['inLanguage']),
  };
}
