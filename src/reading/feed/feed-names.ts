import type { FeedElement } from './xml-tree.ts';

/** Vocabularies by address, in lower case without scheme and closing slash; '' is the feed's own. */
const VOCABULARIES: Readonly<Record<string, string>> = {
  'backend.userland.com/rss': '',
  'backend.userland.com/rss2': '',
  'blogs.law.harvard.edu/tech/rss': '',
  'cyber.harvard.edu/rss': '',
  'purl.org/rss/1.0': '',
  'my.netscape.com/rdf/simple/0.9': '',
  'my.netscape.com/publish/formats/rss-0.91.dtd': '',
  'channel.netscape.com/rdf/simple/0.9': '',
  'purl.org/net/rss1.1#': '',
  'purl.org/atom/ns#': '',
  'purl.org/rss/1.0/modules/rss091#': '',
  'www.w3.org/2005/atom': '',
  'www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf',
  'purl.org/dc/elements/1.0': 'dc',
  'purl.org/dc/elements/1.1': 'dc',
  'purl.org/dc/terms': 'dcterms',
  'purl.org/rss/1.0/modules/content': 'content',
  'purl.org/rss/1.0/modules/syndication': 'sy',
  'www.w3.org/1999/xhtml': 'xhtml',
  'search.yahoo.com/mrss': 'media',
  'www.itunes.com/dtds/podcast-1.0.dtd': 'itunes',
  'rssnamespace.org/feedburner/ext/1.0': 'feedburner',
  'www.w3.org/2000/svg': 'svg',
  'www.w3.org/1999/xlink': 'xlink',
};

const ROOT = /(?:^|:)(?:rss|rdf|feed|channel)$/;

/** Names elements of one feed by vocabulary, whatever prefix the feed gives it. */
export type Naming = (element: FeedElement) => string;

const vocabularyOf = (address: string): string | undefined =>
  VOCABULARIES[
    address
      .trim()
      .toLowerCase()
      .replace(/^https?:\/\//, '')
      .replace(/\/$/, '')
  ];

function splitName(name: string): [prefix: string, local: string] {
  const colon = name.indexOf(':');
  return colon < 0 ? ['', name] : [name.slice(0, colon), name.slice(colon + 1)];
}

/** What each prefix stands for; one that the feed never declares stands for itself. */
function prefixesOf(all: readonly FeedElement[], root: FeedElement | undefined): Map<string, string> {
  const prefixes = new Map<string, string>();
  for (const element of all) {
    for (const [name, address] of element.attributes) {
      const prefix = name.startsWith('xmlns:') ? name.slice(6) : null;
      const vocabulary = prefix === null ? undefined : vocabularyOf(address);
      if (prefix !== null && vocabulary !== undefined && !prefixes.has(prefix))
        prefixes.set(prefix, vocabulary);
    }
  }
  for (const usual of ['atom', 'rss']) if (!prefixes.has(usual)) prefixes.set(usual, '');
  // <x:feed xmlns:x="an address that nobody knows">
  const [ofRoot] = splitName(root?.name ?? '');
  if (ofRoot !== '' && ofRoot !== 'rdf' && !prefixes.has(ofRoot)) prefixes.set(ofRoot, '');
  return prefixes;
}

/** The vocabulary of names without a prefix, by the nearest default: a feed's own may have any address. */
function defaultVocabulary(element: FeedElement, root: FeedElement | undefined): string {
  let isAboveRoot = false;
  for (let at: FeedElement | null = element; at; at = at.parent) {
    isAboveRoot ||= at === root;
    const address = at.attributes.get('xmlns');
    if (address !== undefined)
      return vocabularyOf(address) ?? (isAboveRoot || address === '' ? '' : 'foreign');
  }
  return '';
}

/** "dc:date" under any prefix → "dc:date"; "a:title" where a is Atom's → "title"; others keep their prefix. */
export function namingOf(all: readonly FeedElement[]): Naming {
  const root = all.find(element => ROOT.test(element.name));
  const prefixes = prefixesOf(all, root);
  return element => {
    const [prefix, local] = splitName(element.name);
    const vocabulary = prefix === '' ? defaultVocabulary(element, root) : (prefixes.get(prefix) ?? prefix);
    return vocabulary === '' ? local : `${vocabulary}:${local}`;
  };
}
