import type { QueryTerm } from '../model/query.ts';

/** What may be typed among the keywords to say where and when to look. */
export const QUERY_FIELDS = ['source', 'since', 'until'] as const;
export type QueryField = (typeof QUERY_FIELDS)[number];

/** One part of a typed line, in its order. */
export type QueryPart =
  | { readonly kind: 'term'; readonly excluded: boolean; readonly term: QueryTerm }
  | { readonly kind: 'or' }
  /** `bare`: no quotation marks stood around the value, so it may go on in the next words. */
  | {
      readonly kind: 'field';
      readonly field: QueryField;
      readonly excluded: boolean;
      readonly value: string;
      readonly bare: boolean;
    };

const MARKS = '"“”„«»';
/** A sign, a field's name, then words between marks (the closing one may be missing) or one word. */
const PART = new RegExp(
  `([-−–])?(?:(${QUERY_FIELDS.join('|')}):\\s*)?(?:[${MARKS}]([^${MARKS}]*)(?:[${MARKS}]|$)|([^\\s${MARKS}]+)|(?<=:)$)`,
  'gi',
);
/** "Eddle's" asks for Eddle: the index holds no "s" of its own beside most names. */
const POSSESSIVE = /(?<=\p{L})['’]s$/u;
const HAS_WORD = /[\p{L}\p{N}]/u;

const isField = (name: string): name is QueryField => (QUERY_FIELDS as readonly string[]).includes(name);

/** `harbour "night shift" -strike OR source:"Harbour Post"` → its parts. Marks alone are none. */
export function queryParts(line: string): QueryPart[] {
  return [...line.matchAll(PART)].flatMap(([, sign, name, phrase, word]): QueryPart[] => {
    const excluded = sign !== undefined;
    const field = name?.toLowerCase() ?? '';
    const typed = (phrase ?? word ?? '').trim();
    if (isField(field)) return [{ kind: 'field', field, excluded, value: typed, bare: phrase === undefined }];
    if (phrase === undefined && !excluded && (typed === 'OR' || typed === '|')) return [{ kind: 'or' }];
    const text = typed.replace(POSSESSIVE, '');
    // a mark alone asks for nothing
    if (!HAS_WORD.test(text)) return [];
    const kind = phrase !== undefined && /\s/.test(text) ? 'phrase' : 'word';
    return [{ kind: 'term', excluded, term: { kind, text } }];
  });
}
