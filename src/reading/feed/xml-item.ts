import { authorOf } from './feed-author.ts';
import { FeedFields } from './feed-fields.ts';
import { feedLink, OWN_LINKS, resolved, resolvedId } from './feed-link.ts';
import type { Naming } from './feed-names.ts';
import type { FeedItem } from './feed-reading.ts';
import { statedLanguage } from './stated-language.ts';
import { childElements, deepText, type FeedElement } from './xml-tree.ts';

export const TITLES = ['title', 'dc:title', 'dcterms:title', 'media:title', 'itunes:title'];
const CONTENTS = [
  'content:encoded',
  'content',
  'xhtml:body',
  'body',
  'xhtml:div',
  'fullitem',
  'content:items',
];
const SUMMARIES = [
  'description',
  'summary',
  'dc:description',
  'dcterms:abstract',
  'abstract',
  'tagline',
  'subtitle',
  'media:description',
  'itunes:summary',
  'itunes:subtitle',
];

/** What the items of one feed are read with. */
export interface ItemContext {
  readonly name: Naming;
  readonly isAtom: boolean;
  /** Where the feed was fetched from. */
  readonly address: string | null;
  /** The same, or what the feed states of itself: for links alone, because an id is rarely a relative address. */
  readonly stated: string | null;
  /** Whom Atom's feed names for entries that name nobody (RFC 4287, 4.1.2). */
  readonly author: string | null;
}

const longer = (a: string | null, b: string | null): string | null =>
  (a?.length ?? 0) >= (b?.length ?? 0) ? (a ?? b) : b;

/** media:group holds what would stand beside it. */
const withGroups = (element: FeedElement, name: Naming): FeedElement => {
  const groups = childElements(element).filter(child => name(child) === 'media:group');
  return groups.length === 0
    ? element
    : { ...element, children: [...element.children, ...groups.flatMap(group => group.children)] };
};

interface Identity {
  readonly id: string | null;
  /** The id, where it is the page's address as well. */
  readonly permalink: string | null;
}

function identityOf(fields: FeedFields, context: ItemContext): Identity {
  const { element } = fields;
  const guid = fields.among(['guid', 'id', 'dc:identifier']).find(each => deepText(each).trim() !== '');
  const stated = guid ? deepText(guid).trim() : (element.attributes.get('rdf:about') ?? '').trim();
  if (stated === '') return { id: null, permalink: null };
  const isPermalink = guid?.attributes.get('ispermalink')?.trim().toLowerCase() !== 'false';
  return {
    id: context.isAtom ? resolvedId(stated, guid ?? element) : stated,
    permalink: isPermalink ? resolved(stated, guid ?? element, context.address) : null,
  };
}

function linkOf(fields: FeedFields, context: ItemContext): string | null {
  const own = fields.among(OWN_LINKS)[0];
  const page = own ? resolved(deepText(own), own, null) : null;
  return page ?? feedLink(fields.all('link'), fields.element, context.stated);
}

/** `<source>Harbour Post</source>` or Atom's, with a `title` inside. */
function sourceOf(fields: FeedFields, name: Naming, isAtom: boolean): string | null {
  const [source] = fields.all('source');
  if (source && childElements(source).length > 0)
    return new FeedFields(source, name, isAtom).title(TITLES)?.text ?? null;
  const named = fields.text(['source', 'dc:publisher']);
  return named !== null && /^https?:/i.test(named) ? null : named;
}

/** An item of RSS, RDF or CDF, or an entry of Atom. */
export function xmlItem(element: FeedElement, context: ItemContext): FeedItem {
  const { name, isAtom } = context;
  const fields = new FeedFields(withGroups(element, name), name, isAtom);
  const { id, permalink } = identityOf(fields, context);
  const title = fields.title(TITLES);
  return {
    id,
    title: title?.text ?? null,
    titleHtml: title?.html ?? null,
    link: linkOf(fields, context) ?? permalink,
    published: fields.published(),
    summary: fields.text(SUMMARIES),
    contentHtml: longer(fields.html(CONTENTS), fields.html(SUMMARIES)),
    author: authorOf(fields, name) ?? context.author,
    source: sourceOf(fields, name, isAtom),
    language: statedLanguage(element.attributes.get('xml:lang') ?? fields.text(['dc:language', 'language'])),
  };
}
