import { authorOf } from './feed-author.ts';
import { FeedFields } from './feed-fields.ts';
import { feedLink, selfLink } from './feed-link.ts';
import { type Naming, namingOf } from './feed-names.ts';
import type { Feed } from './feed-reading.ts';
import { statedLanguage } from './stated-language.ts';
import { updateInterval } from './update-interval.ts';
import { TITLES, xmlItem } from './xml-item.ts';
import { childElements, elementsBelow, type FeedElement, xmlTree } from './xml-tree.ts';

const ROOTS = new Set(['rss', 'rdf:rdf', 'rdf', 'feed', 'channel']);
const ITEMS = new Set(['item', 'entry']);
/** Of one feed: the rest is not read. */
const MOST_ITEMS = 20_000;

/** The feed's outermost element; an entry may also stand alone (RFC 4287, 2). */
function rootOf(document: FeedElement, all: readonly FeedElement[], name: Naming): FeedElement | null {
  const root = all.find(element => ROOTS.has(name(element)));
  if (root) return root;
  const [first] = childElements(document);
  return first && ITEMS.has(name(first)) ? document : null;
}

function languageOf(channel: FeedElement, root: FeedElement, fields: FeedFields): string | null {
  const stated = [
    fields.text(['language', 'dc:language']),
    channel.attributes.get('xml:lang'),
    root.attributes.get('xml:lang'),
  ];
  return stated.map(statedLanguage).find(language => language !== null) ?? null;
}

/**
 * The feed in an XML document (RSS of any version, RDF, Atom, CDF); null where there is none.
 * @param address where it was fetched from, for relative links
 */
export function xmlFeed(xml: string, address: string | null): Feed | null {
  const document = xmlTree(xml);
  const all = elementsBelow(document);
  const name = namingOf(all);
  const root = rootOf(document, all, name);
  if (!root) return null;
  const isAtom = name(root) === 'feed' || (root === document && name(all[0] ?? root) === 'entry');
  const channel = isAtom ? root : (all.find(element => name(element) === 'channel') ?? root);
  const fields = new FeedFields(channel, name, isAtom);
  const link = feedLink(fields.all('link'), channel, address);
  // a feed in a file was fetched from nowhere: it may state its own address, else its site's
  const stated = address ?? selfLink(fields.all('link')) ?? link;
  const title = fields.title(TITLES);
  const named = isAtom ? authorOf(fields, name) : null;
  const context = { name, isAtom, address, stated, author: named === title?.text ? null : named };
  return {
    ok: true,
    title: title?.text ?? null,
    titleHtml: title?.html ?? null,
    link,
    language: languageOf(channel, root, fields),
    minutes: updateInterval(fields),
    items: all
      .filter(element => ITEMS.has(name(element)))
      .slice(0, MOST_ITEMS)
      .map(element => xmlItem(element, context)),
  };
}
