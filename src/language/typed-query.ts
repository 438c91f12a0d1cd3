import type { Query, QueryTerm } from '../model/query.ts';
import { QUERY_FIELDS } from './query-parts.ts';

/** Without marks these would be read as something else than a word. */
const NEEDS_MARKS = new RegExp(`^(?:[-−–]|(?:OR|\\|)$|(?:${QUERY_FIELDS.join('|')}):)`, 'i');

const wordsOf = ({ kind, text }: QueryTerm): string =>
  kind === 'phrase' || NEEDS_MARKS.test(text) ? `"${text}"` : text;

/** A term as it is typed: `ferry OR "night boat"`. */
export const typedTerm = (term: QueryTerm): string => [term, ...(term.or ?? [])].map(wordsOf).join(' OR ');

/** A query as one line that `parseQuery` reads back to the same query. */
export const typedQuery = (query: Query): string =>
  [
    ...query.wanted.map(typedTerm),
    ...query.unwanted.map(term => `-${wordsOf(term)}`),
    ...(query.since === null ? [] : [`since:${query.since}`]),
    ...(query.until === null ? [] : [`until:${query.until}`]),
    ...(query.source === null ? [] : [`source:"${query.source.replaceAll(/["“”„«»]/g, ' ')}"`]),
  ].join(' ');
