import { Tokenizer } from 'htmlparser2';
import { withoutReferences } from './character-references.ts';

/** Words on both sides of these are not one word. */
const BREAKS = new Set(
  'address article aside blockquote br caption center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol option p pre section table tbody td tfoot th thead title tr ul'.split(
    ' ',
  ),
);
/** What stands inside them is not for reading. */
const SILENT = new Set(['script', 'style', 'noscript', 'template', 'textarea', 'svg', 'math', 'object']);

const squeezed = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Plain text of a piece of HTML, white space squeezed: "<b>Crane</b> &amp; quay" → "Crane & quay". Linear in its input. */
export function markupText(html: string): string {
  if (!/[<&]/.test(html)) return squeezed(html);
  const parts: string[] = [];
  let name = '';
  let silent = '';
  const ignored = (): void => undefined;
  const opened = (): void => {
    if (silent === '' && SILENT.has(name)) silent = name;
    if (BREAKS.has(name)) parts.push(' ');
  };
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: false },
    {
      onopentagname: (start, end) => {
        name = html.slice(start, end).toLowerCase();
      },
      onopentagend: opened,
      onselfclosingtag: () => {
        if (BREAKS.has(name)) parts.push(' ');
      },
      onclosetag: (start, end) => {
        const closed = html.slice(start, end).toLowerCase();
        if (closed === silent) silent = '';
        if (BREAKS.has(closed)) parts.push(' ');
      },
      ontext: (start, end) => {
        if (silent === '') parts.push(html.slice(start, end));
      },
      oncdata: (start, end, endOffset) => {
        if (silent === '') parts.push(html.slice(start, end - endOffset));
      },
      oncomment: ignored,
      ondeclaration: ignored,
      onprocessinginstruction: ignored,
      onattribname: ignored,
      onattribdata: ignored,
      onattribend: ignored,
      onattribentity: ignored,
      ontextentity: ignored,
      onend: ignored,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return squeezed(withoutReferences(parts.join('')));
}
