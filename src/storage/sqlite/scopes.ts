import type { Scope } from '../../model/query.ts';

export const EVERYBODY = '*';

/** The scope names that a reader may see, as a JSON array: everybody's, the guild's, the person's. */
export const scopeNames = (scope: Scope): string => JSON.stringify([EVERYBODY, ...ownNames(scope)]);

/** Names under which a source is entered; no guild and no person means everybody. */
export function grantedNames(scope: Scope | null): string[] {
  const own = scope ? ownNames(scope) : [];
  return own.length ? own : [EVERYBODY];
}

const ownNames = ({ guild, person }: Scope): string[] => [
  ...(guild === null ? [] : [`guild:${guild}`]),
  ...(person === null ? [] : [`person:${person}`]),
];

/** Ids of the sources in scope; wants the parameter `scopes` from `scopeNames`. */
export const SOURCES_IN_SCOPE =
  '(SELECT source FROM source_scope WHERE scope IN (SELECT value FROM json_each(:scopes)))';
