import { decodeHTMLStrict } from 'entities';
import type { DeclaredEntities } from './declared-entities.ts';

const REFERENCE = /&(?:#\d{1,8}|#x[\da-f]{1,7}|[a-z][a-z\d]{1,31});/gi;
/** As many as feeds use; a hostile one may name every number. */
const REMEMBERED = 4096;
const known = new Map<string, string>();
/** Where HTML 5 names other characters than XHTML 1.0, whose sets of entities are the ones made for XML (xhtml-symbol.ent). */
const IN_XHTML = new Map([
  ['&lang;', '\u2329'],
  ['&rang;', '\u232a'],
]);

function characterOf(reference: string): string {
  const remembered = known.get(reference);
  if (remembered !== undefined) return remembered;
  const character = IN_XHTML.get(reference) ?? decodeHTMLStrict(reference);
  if (known.size < REMEMBERED) known.set(reference, character);
  return character;
}

/**
 * HTML's character references as characters, each once: feeds use "&nbsp;" and "&eacute;", which XML does not know.
 * "&unknown;", and "&copy=1" in an address, stay. What the document itself declares goes first.
 */
export const withoutReferences = (text: string, declared: DeclaredEntities | null = null): string =>
  text.includes('&')
    ? text.replace(REFERENCE, reference => declared?.take(reference) ?? characterOf(reference))
    : text;
