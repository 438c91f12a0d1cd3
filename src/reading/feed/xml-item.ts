import { authorOf } from './feed-author.ts';
import { FeedFields } from './feed-fields.ts';
import { feedLink, OWN_LINKS, resolved, resolvedId } from './feed-link.ts';
import type { Naming } from './feed-names.ts';
import type { FeedItem } from './feed-reading.ts';
import { markupText } from './markup-text.ts';
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
  /** The same, or what the feed states of itself. */
  readonly stated: string | null;
  /** Whom Atom's feed names for entries that name nobody (RFC 4287, 4.1.2). */
  readonly author: string | null;
}

/** The content, unless the summary says more; markup says nothing. */
function fuller(content: string | null, summary: string | null): string | null {
  if (content === null || summary === null) return content ?? summary;
  if (content.length >= summary.length) return content;
  return markupText(content).length >= markupText(summary).length ? content : summary;
}

/** An id that may be an address: whole, or a path from the site's or feed's own. */
const ADDRESS_LIKE = /^(?:[a-z][a-z\d+.-]*:|www\.|\.{0,2}\/|\?)|\.(?:html?|php|aspx?)(?:[?#]|$)/i;

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
    permalink:
      isPermalink && ADDRESS_LIKE.test(stated) ? resolved(stated, guid ?? element, context.stated) : null,
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

/** Whom the feed names that Atom's entry was taken from (RFC 4287, 4.2.2). */
function sourceAuthor(fields: FeedFields, name: Naming): string | null {
  const [source] = fields.isAtom ? fields.all('source') : [];
  return source ? authorOf(new FeedFields(source, name, true), name) : null;
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
    contentHtml: fuller(fields.html(CONTENTS), fields.html(SUMMARIES)),
    author: authorOf(fields, name) ?? sourceAuthor(fields, name) ?? context.author,
    source: sourceOf(fields, name, isAtom),
    language: statedLanguage(element.attributes.get('xml:lang') ?? fields.text(['dc:language', 'language'])),
  };
}
