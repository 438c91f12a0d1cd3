/**
 * Words before a date of publication, and before the date of a change, which is not one. Their language settles in which
 * order numbers stand.
 */
const LABELS: readonly (readonly [locale: string | null, posted: string, updated: string])[] = [
  [
    null,
    '(?:first |originally )?(?:posted|published|issued|released|filed)(?: online)?(?: on| at)?|date(?: posted| published)?',
    '(?:last |first )?(?:updated|modified|edited|changed|revised)(?: on| at)?|as of',
  ],
  [
    'de',
    '(?:erst)?(?:veröffentlicht|publiziert|erschienen)(?: am)?|datum|vom',
    '(?:zuletzt )?(?:aktualisiert|geändert|bearbeitet)(?: am)?|(?:letzte )?(?:aktualisierung|änderung)(?: am)?|update|stand',
  ],
  [
    'fr',
    '(?:publié|paru|mis en ligne|posté)e?(?: le)?',
    '(?:mis|mise) à jour(?: le)?|modifié(?: le)?|actualisé(?: le)?',
  ],
  [
    'es',
    '(?:publicad[oa]|fecha(?: de publicación)?)(?: el)?',
    '(?:última )?(?:actualización|actualizad[oa]|modificad[oa])(?: el)?',
  ],
  [
    'it',
    '(?:pubblicat[oa]|data)(?: il)?',
    '(?:ultimo )?(?:aggiornamento|aggiornat[oa]|modificat[oa])(?: il)?',
  ],
  ['pt', '(?:publicad[oa]|data)(?: em)?', '(?:última )?(?:atualização|atualizad[oa]|modificad[oa])(?: em)?'],
  ['nl', '(?:gepubliceerd|geplaatst)(?: op)?', '(?:laatst )?(?:bijgewerkt|gewijzigd|geüpdatet)(?: op)?'],
  ['sv', 'publicera[dt](?: den)?', '(?:senast )?uppdatera[dt](?: den)?'],
  ['da', '(?:publiceret|udgivet)(?: den| d\\.)?', '(?:sidst )?opdateret(?: den| d\\.)?'],
  ['nb', 'publisert(?: den)?', '(?:sist )?oppdatert(?: den)?'],
  [
    'pl',
    '(?:opublikowan[oey]|data publikacji|dodano)',
    '(?:ostatnia )?(?:aktualizacja|zaktualizowano|modyfikacja)',
  ],
];
const END = String.raw`(?![\p{L}])[ :.]{0,3}`;

const START = LABELS.map(([locale, posted, updated]) => ({
  locale,
  posted: new RegExp(`^(?:${posted})${END}`, 'iu'),
  updated: new RegExp(`^[|•·\\s]{0,3}(?:${updated})${END}`, 'iu'),
}));
const ANY_UPDATED = LABELS.map(([, , updated]) => updated).join('|');
const UPDATED_LATER = new RegExp(`(?:\\s?[|•·;,(–—-]\\s?|\\s)(?:${ANY_UPDATED})${END}.*$`, 'iu');

export interface PostedLabel {
  readonly length: number;
  readonly locale: string | null;
}

/** "Posted on ", "Veröffentlicht am ", "Publié le " at a line's start; null where none stands there. */
export function postedLabel(text: string): PostedLabel | null {
  for (const { locale, posted } of START) {
    const length = posted.exec(text)?.[0].length ?? 0;
    if (length > 0) return { length, locale };
  }
  return null;
}

/** "Updated ", "Stand: ", "Mis à jour le " at a line's start: the date there is that of a change. */
export const startsWithUpdated = (text: string): boolean => START.some(({ updated }) => updated.test(text));

/** Without the change that is told behind the date: "Published May 3, 2023 | Updated May 4, 2023" → "Published May 3, 2023". */
export const withoutUpdate = (text: string): string => text.replace(UPDATED_LATER, '');
