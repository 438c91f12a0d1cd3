import type { PageElement } from '../page/page-node.ts';
import { elementsWithin } from '../page/nesting.ts';
import { FeedFields } from './feed-fields.ts';
import type { Feed, FeedItem } from './feed-reading.ts';
import { feedLink, resolved, selfLink } from './feed-link.ts';
import { type Naming, namingOf } from './feed-names.ts';
import { childElements, deepText, xmlElements } from './xml-tree.ts';

const ROOTS = new Set(['rss', 'rdf:rdf', 'rdf', 'feed', 'channel']);
/** Levels below the root at which items are looked for. */
const DEEPEST = 24;
const ITEMS = new Set(['item', 'entry']);
const CONTENTS = ['content:encoded', 'content', 'xhtml:body', 'body', 'fullitem', 'content:items'];
const SUMMARIES = [
  'description',
  'summary',
  'dc:description',
  'abstract',
  'tagline',
  'subtitle',
  'media:description',
  'itunes:summary',
];

const longer = (a: string | null, b: string | null): string | null =>
  (a?.length ?? 0) >= (b?.length ?? 0) ? (a ?? b) : b;

/** "Ada Example", from `author` as text, with `name` in it, or from Dublin Core. */
function authorOf(fields: FeedFields, name: Naming): string | null {
  for (const author of fields.all('author')) {
    const named = childElements(author).find(child => name(child) === 'name');
    const text = (
      named ? deepText(named) : childElements(author).length === 0 ? deepText(author) : ''
    ).trim();
    // RSS asks for "ada@example.org (Ada Example)"
    if (text !== '') return /^\S+@\S+ \((.{1,80})\)$/.exec(text)?.[1] ?? text;
  }
  return fields.text(['dc:creator', 'dc:author', 'itunes:author']);
}

/** Where a feed's links start from. */
interface Bases {
  /** Where it was fetched from. */
  readonly address: string | null;
  /** The same, or what the feed states of itself: for links alone, because an id is rarely a relative address. */
  readonly stated: string | null;
}

function itemOf(element: PageElement, name: Naming, isAtom: boolean, bases: Bases): FeedItem {
  const fields = new FeedFields(element, name, isAtom);
  const [guid] = [...fields.all('guid'), ...fields.all('id'), ...fields.all('dc:identifier')];
  const isLink = guid?.getAttribute('ispermalink') ?? guid?.getAttribute('isPermaLink') ?? 'true';
  const id = guid ? deepText(guid).trim() : (element.getAttribute('rdf:about') ?? '');
  const link =
    feedLink(fields.all('link'), element, bases.stated) ??
    (isLink === 'true' ? resolved(id, guid ?? element, bases.address) : null);
  return {
    id: id === '' ? null : id,
    title: fields.text(['title', 'dc:title', 'media:title', 'itunes:title']),
    link,
    published: fields.published(),
    summary: fields.text(SUMMARIES),
    contentHtml: longer(fields.html(CONTENTS), fields.html(SUMMARIES)),
    author: authorOf(fields, name),
  };
}

/**
 * The feed in an XML document (RSS of any version, RDF, Atom, CDF); null where there is none.
 * @param address where it was fetched from, for relative links
 */
export function xmlFeed(xml: string, address: string | null): Feed | null {
  const roots = xmlElements(xml);
  const all = roots.flatMap(root => Array.from(elementsWithin(root, DEEPEST)));
  const name = namingOf(all);
  const root = all.find(element => ROOTS.has(name(element)));
  if (!root) return null;
  const isAtom = name(root) === 'feed';
  const channel = isAtom ? root : (all.find(element => name(element) === 'channel') ?? root);
  const fields = new FeedFields(channel, name, isAtom);
  const items = all.filter(element => ITEMS.has(name(element)));
  const language = (
    channel.getAttribute('xml:lang') ??
    fields.text(['language', 'dc:language']) ??
    ''
  ).trim();
  const link = feedLink(fields.all('link'), channel, address);
  // a feed in a file was fetched from nowhere: it may state its own address, else its site's
  const bases = { address, stated: address ?? selfLink(fields.all('link')) ?? link };
  return {
    ok: true,
    title: fields.text(['title', 'dc:title', 'itunes:title']),
    link,
    language: /^[a-z]{2,3}(?=$|[-_])/i.exec(language)?.[0]?.toLowerCase() ?? null,
    items: items.map(item => itemOf(item, name, isAtom, bases)),
  };
}
