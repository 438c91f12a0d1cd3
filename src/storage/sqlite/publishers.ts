import type { Scope } from '../../model/query.ts';
import { fold } from '../fold.ts';
import type { Database } from './database.ts';
import { SOURCES_IN_SCOPE, scopeNames } from './scopes.ts';

interface Name {
  readonly label: string;
  readonly folded: string;
}

/** Publishers of articles and names of sources in scope. */
const names = (database: Database, scope: Scope): Name[] =>
  database
    .query<Name>(
      `SELECT label, folded FROM facet WHERE kind = 'publisher' AND EXISTS (
         SELECT 1 FROM facet_source WHERE facet = facet.id AND source IN ${SOURCES_IN_SCOPE})
       UNION SELECT name, name_folded FROM source WHERE id IN ${SOURCES_IN_SCOPE}`,
    )
    .all({ scopes: scopeNames(scope) });

/** "post" stands for Harbour Post and Eddle Valley Post, "harbour post" for the first alone. Empty: for none. */
export function publishers(database: Database, scope: Scope, typed: string): string[] {
  const words = fold(typed).split(' ');
  const known = names(database, scope);
  const same = known.filter(({ folded }) => folded === fold(typed));
  const found = same.length > 0 ? same : known.filter(({ folded }) => holdsAll(folded, words));
  return [...new Map(found.map(name => [name.folded, name.label])).values()];
}

const holdsAll = (folded: string, words: readonly string[]): boolean => {
  const held = folded.split(/[^\p{L}\p{N}]+/u);
  return words.every(word => held.some(each => each.startsWith(word)));
};
