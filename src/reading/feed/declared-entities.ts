import { decodeHTMLStrict } from 'entities';

/** The document type with its own declarations stands at the head. */
const HEAD = 20_000;
const DOCTYPE = /<!DOCTYPE\s[^<>[]{0,500}\[/i;
/** A word of the feed's own: `<!ENTITY eur "&#8364;">`. One that names a file, other entities or tags is none. */
const ENTITY =
  /<!ENTITY\s{1,9}([a-z][\w.-]{0,30})\s{1,9}(?:"((?:&#x?[\da-f]{1,7};|[^"&<%]){0,200})"|'((?:&#x?[\da-f]{1,7};|[^'&<%]){0,200})')\s{0,9}>/gi;
const MOST_ENTITIES = 500;
/** Characters that one document's words may come to: more is no writing aid but an attack. */
const MOST_CHARACTERS = 200_000;

/** The plain words that a feed's document type declares. Nothing is fetched, and no word holds another. */
export class DeclaredEntities {
  private readonly words: ReadonlyMap<string, string>;
  private left = MOST_CHARACTERS;

  constructor(words: ReadonlyMap<string, string>) {
    this.words = words;
  }

  /** @param reference "&weir;" @returns null where it is not declared, or where the document has used up its words */
  take(reference: string): string | null {
    const word = this.words.get(reference.slice(1, -1));
    if (word === undefined || word.length > this.left) return null;
    this.left -= word.length;
    return word;
  }
}

/** What the document declares for itself; null where that is nothing. */
export function declaredEntities(xml: string): DeclaredEntities | null {
  const head = xml.slice(0, HEAD);
  const doctype = DOCTYPE.exec(head);
  if (!doctype) return null;
  const words = new Map<string, string>();
  for (const [, name = '', quoted, apart] of head.slice(doctype.index).matchAll(ENTITY)) {
    // the first declaration of a name holds (XML 1.0, 4.2)
    if (words.size < MOST_ENTITIES && !words.has(name))
      words.set(name, decodeHTMLStrict(quoted ?? apart ?? ''));
  }
  return words.size === 0 ? null : new DeclaredEntities(words);
}
