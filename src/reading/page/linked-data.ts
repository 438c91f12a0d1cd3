import { htmlText } from './html-text.ts';
import { mendedJson } from './mended-json.ts';

const ARTICLE_TYPE = /(?:Article|BlogPosting|Reportage|Report|LiveBlogPosting|SocialMediaPosting)$/;
/** Deeper or wider than this is no description of one page. */
const BOUNDS = { depth: 6, list: 500, nodes: 2000 };
const LONGEST_FIELD = 500;

/** What a page's JSON-LD states about its article. */
export interface LinkedData {
  readonly headline: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly published: string | null;
  readonly language: string | null;
  /** The article's address, as it stands there. */
  readonly url: string | null;
  /** Its whole text, paragraphs on lines of their own where they are told apart. */
  readonly body: string | null;
  readonly words: number | null;
  /** false: said to be for subscribers; null: nothing is said. */
  readonly isFree: boolean | null;
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Fields may hold entities or tags, as the page around them does. */
function text(value: unknown): string | null {
  const found = Array.isArray(value) ? (value as readonly unknown[])[0] : value;
  if (typeof found !== 'string') return null;
  const plain = htmlText(found.slice(0, LONGEST_FIELD));
  return plain === '' ? null : plain;
}

/** A name given as such, in an object, or in a list of either. */
function names(value: unknown, depth = 0): string[] {
  if (depth > BOUNDS.depth) return [];
  if (Array.isArray(value)) return value.slice(0, BOUNDS.list).flatMap(item => names(item, depth + 1));
  const name = isFields(value) ? text(value['name']) : text(value);
  return name === null || /^https?:/.test(name) ? [] : [name];
}

/** Values that only point to a description elsewhere on the page ({"@id": "#ada"}) with that description in their place. */
function resolved(value: unknown, byId: ReadonlyMap<string, Fields>): unknown {
  const pointed = (item: unknown): unknown => {
    const id = isFields(item) && !('name' in item) ? item['@id'] : null;
    return typeof id === 'string' ? (byId.get(id) ?? item) : item;
  };
  return Array.isArray(value) ? value.slice(0, BOUNDS.list).map(pointed) : pointed(value);
}

function namedById(nodes: readonly Fields[]): ReadonlyMap<string, Fields> {
  const byId = new Map<string, Fields>();
  for (const node of nodes) {
    const id = node['@id'];
    if (typeof id === 'string' && 'name' in node) byId.set(id, node);
  }
  return byId;
}

const joined = (value: unknown): string | null => {
  const all = [...new Set(names(value))];
  return all.length === 0 ? null : all.join(', ');
};

function authorsOf(node: Fields): readonly string[] | null {
  const all = [...new Set([...names(node['author']), ...names(node['creator'])])];
  return all.length === 0 ? null : all;
}

function nodesOf(value: unknown, depth = 0): Fields[] {
  if (depth > BOUNDS.depth) return [];
  if (Array.isArray(value)) return value.slice(0, BOUNDS.list).flatMap(item => nodesOf(item, depth + 1));
  if (!isFields(value)) return [];
  const within = ['@graph', 'mainEntity', 'mainEntityOfPage'].flatMap(key => nodesOf(value[key], depth + 1));
  return [value, ...within].slice(0, BOUNDS.nodes);
}

const isArticle = (node: Fields): boolean =>
  [node['@type']].flat().some(type => typeof type === 'string' && ARTICLE_TYPE.test(type));

const headlineOf = (node: Fields): string | null => text(node['headline']) ?? text(node['name']);

/** "False" and "false" are written as often as false. */
function isFree(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value;
  const said = typeof value === 'string' ? value.trim().toLowerCase() : '';
  if (said === 'true' || said === 'https://schema.org/true') return true;
  return said === 'false' || said === 'https://schema.org/false' ? false : null;
}

const addressIn = (value: unknown): string | null => {
  const address = isFields(value) ? (value['@id'] ?? value['url']) : value;
  return typeof address === 'string' && /^(?:https?:)?\//.test(address) ? address : null;
};

const wordCountOf = (value: unknown): number | null => {
  const count = typeof value === 'number' || typeof value === 'string' ? Number(value) : 0;
  return Number.isSafeInteger(count) && count > 0 ? count : null;
};

const bodyOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null;

/** The part that is for subscribers may be named apart from the rest. */
const statedFree = (node: Fields): boolean | null =>
  isFree(node['isAccessibleForFree']) ??
  firstStated([node['hasPart']].flat().slice(0, BOUNDS.list).filter(isFields), part =>
    isFree(part['isAccessibleForFree']),
  );

/** The first of a page's descriptions of one article that states something: descriptions are often split in two. */
function firstStated<T>(nodes: readonly Fields[], read: (node: Fields) => T | null): T | null {
  for (const node of nodes) {
    const value = read(node);
    if (value !== null) return value;
  }
  return null;
}

/** The descriptions of the one article that a page is about; none where it describes several, as a front page does. */
function descriptions(nodes: readonly Fields[]): readonly Fields[] {
  const articles = nodes.filter(isArticle);
  const headlines = new Set(articles.map(headlineOf).filter(headline => headline !== null));
  if (articles.length === 1) return articles;
  return headlines.size === 1 ? articles.filter(node => headlineOf(node) !== null) : [];
}

/** Where a page describes itself alone, its date and language are its article's; its name is that of the window. */
function datedPage(nodes: readonly Fields[]): readonly Fields[] {
  const [page, second] = nodes.filter(node => node['@type'] === 'WebPage' && 'datePublished' in node);
  if (!page || second) return [];
  return [{ datePublished: page['datePublished'], inLanguage: page['inLanguage'] }];
}

/**
 * The article that a page describes in JSON-LD.
 * @param scripts contents of its `application/ld+json` elements
 */
export function linkedData(scripts: readonly string[]): LinkedData | null {
  const nodes = scripts.flatMap(script => nodesOf(mendedJson(script)));
  const described = descriptions(nodes);
  const chosen = described.length > 0 || nodes.some(isArticle) ? described : datedPage(nodes);
  if (chosen.length === 0) return null;
  const byId = namedById(nodes);
  const articles = chosen.map((node): Fields => ({
    ...node,
    author: resolved(node['author'], byId),
    publisher: resolved(node['publisher'], byId),
  }));
  return {
    headline: firstStated(articles, headlineOf),
    authors: firstStated(articles, authorsOf) ?? [],
    publisher: firstStated(articles, node => joined(node['publisher'])),
    published: firstStated(articles, node => text(node['datePublished']) ?? text(node['dateCreated'])),
    language: firstStated(articles, node => joined(node['inLanguage'])),
    url: firstStated(articles, node => addressIn(node['url']) ?? addressIn(node['mainEntityOfPage'])),
    body: firstStated(articles, node => bodyOf(node['articleBody'])),
    words: firstStated(articles, node => wordCountOf(node['wordCount'])),
    isFree: firstStated(articles, statedFree),
  };
}
