import type { PageElement } from '../page/page-node.ts';

/** Vocabularies by address, in lower case without a closing slash; '' is the feed's own. */
const VOCABULARIES: Readonly<Record<string, string>> = {
  'http://backend.userland.com/rss': '',
  'http://backend.userland.com/rss2': '',
  'http://blogs.law.harvard.edu/tech/rss': '',
  'http://purl.org/rss/1.0': '',
  'http://my.netscape.com/rdf/simple/0.9': '',
  'http://my.netscape.com/publish/formats/rss-0.91.dtd': '',
  'http://channel.netscape.com/rdf/simple/0.9': '',
  'http://purl.org/net/rss1.1#': '',
  'http://purl.org/atom/ns#': '',
  'http://www.w3.org/2005/atom': '',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf',
  'http://purl.org/dc/elements/1.0': 'dc',
  'http://purl.org/dc/elements/1.1': 'dc',
  'http://purl.org/dc/terms': 'dcterms',
  'http://purl.org/rss/1.0/modules/content': 'content',
  'http://www.w3.org/1999/xhtml': 'xhtml',
  'http://search.yahoo.com/mrss': 'media',
  'http://www.itunes.com/dtds/podcast-1.0.dtd': 'itunes',
};

/** Names elements of one feed by vocabulary, whatever prefix the feed gives it. */
export type Naming = (element: PageElement) => string;

const vocabularyOf = (address: string): string | undefined =>
  VOCABULARIES[address.trim().toLowerCase().replace(/\/$/, '')];

interface Attribute {
  readonly name: string;
  readonly value: string;
}

const attributesOf = (element: PageElement): Attribute[] =>
  Array.from((element as unknown as { attributes: Iterable<Attribute> }).attributes);

/** "dc:date" under any prefix → "dc:date"; "a:title" where a is Atom's → "title"; others keep their prefix. */
export function namingOf(all: Iterable<PageElement>): Naming {
  const prefixes = new Map<string, string>();
  for (const element of all) {
    for (const { name, value } of attributesOf(element)) {
      const prefix = name.toLowerCase().startsWith('xmlns:') ? name.slice(6).toLowerCase() : null;
      const vocabulary = prefix === null ? undefined : vocabularyOf(value);
      if (prefix !== null && vocabulary !== undefined && !prefixes.has(prefix))
        prefixes.set(prefix, vocabulary);
    }
  }
  return element => {
    const [prefix, local] = splitName((element as unknown as { nodeName: string }).nodeName.toLowerCase());
    const ownDefault = element.getAttribute('xmlns');
    const vocabulary =
      prefix === ''
        ? ownDefault === null
          ? ''
          : (vocabularyOf(ownDefault) ?? '')
        : (prefixes.get(prefix) ?? (prefix === 'atom' || prefix === 'rss' ? '' : prefix));
    return vocabulary === '' ? local : `${vocabulary}:${local}`;
  };
}

function splitName(name: string): [prefix: string, local: string] {
  const colon = name.indexOf(':');
  return colon < 0 ? ['', name] : [name.slice(0, colon), name.slice(colon + 1)];
}
