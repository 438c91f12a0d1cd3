import type { Rights } from '../../model/article.ts';
import type { Scope } from '../../model/query.ts';
import type { Source } from '../../model/source.ts';
import { fold } from '../fold.ts';
import type { Database } from './database.ts';
import { SOURCES_IN_SCOPE, grantedNames, scopeNames } from './scopes.ts';

export interface RightsRow {
  keeps_full_text: number;
  shown_share: number;
  shown_sentences: number;
}

interface SourceRow extends RightsRow {
  id: number;
  kind: Source['kind'];
  name: string;
  address: string;
}

export const rightsOf = (row: RightsRow): Rights => ({
  keepsFullText: row.keeps_full_text === 1,
  shownShare: row.shown_share,
  shownSentences: row.shown_sentences,
});

const rightsParameters = (rights: Rights) => ({
  keeps: rights.keepsFullText ? 1 : 0,
  share: rights.shownShare,
  sentences: rights.shownSentences,
});

export function saveSource(
  database: Database,
  { kind, name, address, rights }: Omit<Source, 'id'>,
  visibleTo: Scope | null,
): number {
  return database.transaction(() => {
    // a source that is known keeps its name and rights: following it again is no way to change them
    database
      .query(
        `INSERT INTO source (kind, name, name_folded, address, keeps_full_text, shown_share, shown_sentences)
         VALUES (:kind, :name, :folded, :address, :keeps, :share, :sentences) ON CONFLICT DO NOTHING`,
      )
      .run({ kind, name, folded: fold(name), address, ...rightsParameters(rights) });
    const { id } = database
      .query<{ id: number }>('SELECT id FROM source WHERE kind = :kind AND address = :address')
      .get({ kind, address }) ?? { id: 0 };
    const grant = database.query(
      'INSERT INTO source_scope (scope, source) VALUES (:scope, :id) ON CONFLICT DO NOTHING',
    );
    for (const scope of grantedNames(visibleTo)) grant.run({ scope, id });
    return id;
  });
}

const sourceFrom = (row: SourceRow): Source => ({
  id: row.id,
  kind: row.kind,
  name: row.name,
  address: row.address,
  rights: rightsOf(row),
});

export const sources = (database: Database, scope: Scope): Source[] =>
  database
    .query<SourceRow>(`SELECT * FROM source WHERE id IN ${SOURCES_IN_SCOPE} ORDER BY id`)
    .all({ scopes: scopeNames(scope) })
    .map(sourceFrom);

export const allSources = (database: Database): Source[] =>
  database.query<SourceRow>('SELECT * FROM source ORDER BY id').all().map(sourceFrom);

export function sourceOf(database: Database, id: number): Source | null {
  const row = database.query<SourceRow>('SELECT * FROM source WHERE id = :id').get({ id });
  return row ? sourceFrom(row) : null;
}

export function setRights(database: Database, source: number, rights: Rights): void {
  database
    .query(
      `UPDATE source SET keeps_full_text = :keeps, shown_share = :share, shown_sentences = :sentences
       WHERE id = :source`,
    )
    .run({ source, ...rightsParameters(rights) });
}
