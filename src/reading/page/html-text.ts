import { parsePage } from './dom.ts';

const NAMED = /&([a-z][a-z0-9]{1,31});/gi;
const known = new Map<string, string>();

/** Plain text of a piece of HTML, white space squeezed: "<b>Crane</b> &amp; quay" → "Crane & quay". */
export function htmlText(html: string): string {
  const text = /[<&]/.test(html) ? (parsePage(html).body?.textContent ?? '') : html;
  return text.replace(/\s+/gu, ' ').trim();
}

/** The character of an HTML entity's name, null where there is none. */
export function entityCharacter(name: string): string | null {
  let character = known.get(name);
  if (character === undefined) {
    character = parsePage(`<body><p>&${name};</p></body>`).body?.textContent ?? '';
    known.set(name, character);
  }
  return character === `&${name};` || character === '' ? null : character;
}

const OF_XML = new Set(['amp', 'lt', 'gt', 'quot', 'apos']);

/** HTML's named entities as characters, XML's own five left: feeds use "&nbsp;" and "&eacute;", which XML does not know. */
export const withoutNamedEntities = (text: string): string =>
  text.replace(NAMED, (whole, name: string) => (OF_XML.has(name) ? whole : (entityCharacter(name) ?? whole)));
