import { decodeHTMLStrict } from 'entities';
import { Tokenizer } from 'htmlparser2';

const ignored = (): void => undefined;

/**
 * The attributes of every outline in the file's order, names in lower case: readers write xmlUrl, xmlurl and xmlURL. How outlines
 * nest says nothing about feeds, so it does not matter that some are never closed. Declared entities are never expanded.
 */
export function outlines(xml: string): ReadonlyMap<string, string>[] {
  const found: Map<string, string>[] = [];
  let attributes: Map<string, string> | null = null;
  let name = '';
  let value = '';
  const tokenizer = new Tokenizer(
    { xmlMode: true, decodeEntities: false },
    {
      onopentagname: (start, end) => {
        attributes = xml.slice(start, end).toLowerCase() === 'outline' ? new Map() : null;
        if (attributes) found.push(attributes);
      },
      onattribname: (start, end) => {
        name = xml.slice(start, end).toLowerCase();
        value = '';
      },
      onattribdata: (start, end) => {
        value += xml.slice(start, end);
      },
      onattribend: () => {
        if (attributes && !attributes.has(name)) attributes.set(name, decodeHTMLStrict(value));
      },
      onopentagend: ignored,
      onselfclosingtag: ignored,
      onclosetag: ignored,
      ontext: ignored,
      oncdata: ignored,
      oncomment: ignored,
      ondeclaration: ignored,
      onprocessinginstruction: ignored,
      onattribentity: ignored,
      ontextentity: ignored,
      onend: ignored,
    },
  );
  tokenizer.write(xml);
  tokenizer.end();
  return found;
}
