import type { FeedFields } from './feed-fields.ts';
import type { Naming } from './feed-names.ts';
import { constructText } from './text-construct.ts';
import { elementsBelow, type FeedElement } from './xml-tree.ts';

const AUTHORS = ['author', 'dc:creator', 'dc:author', 'dcterms:creator', 'itunes:author', 'media:credit'];
const MOST_AUTHORS = 50;
const MAIL = '[^\\s@()<>,;]{1,64}@[^\\s@()<>,;]{1,190}';
/** "ada@example.org (Ada Example)", as RSS asks for it */
const NAME_IN_BRACKETS = new RegExp(`^(?:mailto:)?${MAIL}\\s{0,3}\\(([^()]{1,200})\\)$`, 'i');
/** "Ada Example <ada@example.org>", "Ada Example (ada@example.org)", "Ada Example, ada@example.org" */
const MAIL_AFTER = new RegExp(`[\\s,;:–-]{0,5}[(<[]?(?:mailto:)?${MAIL}[)>\\]]?$`, 'i');

/** The name in an author field; a mail address is no byline. */
export function authorName(text: string): string | null {
  const plain = text.replace(/\s+/gu, ' ').trim();
  const name = (NAME_IN_BRACKETS.exec(plain)?.[1] ?? plain.slice(-300).replace(MAIL_AFTER, '')).trim();
  return name === '' || plain.length > 300 ? null : name;
}

/** Of `<author>`: the text, or the `name` inside (Atom, FOAF). */
function nameIn(author: FeedElement, name: Naming): string | null {
  const named = elementsBelow(author).find(child => /(?:^|:)name$/.test(name(child)));
  if (!named && elementsBelow(author).length > 0) return null;
  return authorName(constructText(named ?? author, false));
}

/** "Ada Example, Ben Sample": everyone whom the first kind of author field names, each once. */
export function authorOf(fields: FeedFields, name: Naming): string | null {
  for (const kind of AUTHORS) {
    const names = fields
      .all(kind)
      .slice(0, MOST_AUTHORS)
      .flatMap(author => nameIn(author, name) ?? []);
    if (names.length > 0) return [...new Set(names)].join(', ');
  }
  return null;
}
