import type { Scope } from '../../model/query.ts';
import type { Facet } from '../store.ts';
import { fold } from '../fold.ts';
import type { Database } from './database.ts';
import { allBeginnings } from './match-expression.ts';
import { SOURCES_IN_SCOPE, scopeNames } from './scopes.ts';

/** Labels kept for one reader: those asked for last. */
const KEPT = 300;
const HALF_LIFE_DAYS = 30;

/** A guild asks as one; outside of guilds each person for themselves. '' for nobody, who has no uses. */
export const readerName = ({ guild, person }: Scope): string => {
  if (guild !== null) return `guild:${guild}`;
  return person === null ? '' : `person:${person}`;
};

/** What is left of a weight by the reader's last use of anything; wants the parameter `reader`. */
export const FADED = `pow(2, (julianday(last_used)
  - (SELECT julianday(max(last_used)) FROM label_use WHERE reader = :reader)) / ${HALF_LIFE_DAYS})`;

/** One statement counts, so that two uses at once are two. */
export function noteUse(
  database: Database,
  scope: Scope,
  kind: Facet['kind'],
  label: string,
  now: string,
): void {
  const reader = readerName(scope);
  const facet = reader === '' ? undefined : knownFacet(database, scope, kind, label);
  if (facet === undefined) return;
  database.transaction(() => {
    database
      .query(
        `INSERT INTO label_use (reader, facet, weight, last_used) VALUES (:reader, :facet, 1, :now)
         ON CONFLICT DO UPDATE SET last_used = max(last_used, :now),
           weight = 1 + weight * pow(2, -max(0, julianday(:now) - julianday(last_used)) / ${HALF_LIFE_DAYS})`,
      )
      .run({ reader, facet, now });
    database
      .query(
        `DELETE FROM label_use WHERE reader = :reader AND facet IN (
           SELECT facet FROM label_use WHERE reader = :reader ORDER BY last_used DESC, facet LIMIT -1 OFFSET ${KEPT})`,
      )
      .run({ reader });
  });
}

/** The form of a label that most articles in scope have. */
function knownFacet(
  database: Database,
  scope: Scope,
  kind: Facet['kind'],
  label: string,
): number | undefined {
  const folded = fold(label);
  const match = allBeginnings(folded.split(' '));
  if (match === null) return undefined;
  return database
    .query<{ id: number }>(
      `SELECT facet.id AS id FROM facet_text CROSS JOIN facet ON facet.id = facet_text.rowid
         JOIN facet_source ON facet_source.facet = facet.id
       WHERE facet_text MATCH :match AND facet.folded = :folded AND facet.kind = :kind
         AND source IN ${SOURCES_IN_SCOPE}
       GROUP BY facet.id ORDER BY sum(articles) DESC LIMIT 1`,
    )
    .get({ match, folded, kind, scopes: scopeNames(scope) })?.id;
}

/** Labels that the reader has asked for. */
export const used = (database: Database, scope: Scope, kind: Facet['kind']): number[] =>
  database
    .query<{ facet: number }>(
      `SELECT facet FROM label_use JOIN facet ON facet.id = facet WHERE reader = :reader AND kind = :kind`,
    )
    .all({ reader: readerName(scope), kind })
    .map(row => row.facet);
