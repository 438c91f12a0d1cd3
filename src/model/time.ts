/** How exactly a text states a moment. */
export type Precision = 'year' | 'month' | 'day' | 'minute';

/**
 * Where a publication time comes from: the article itself says it, the feed entry says it,
 * or another copy of the same text does.
 */
export type PublicationBasis = 'stated' | 'feed' | 'inherited';

/**
 * When an article was published. `null` in its place means that nothing states it: never guessed.
 * The day is the outlet's own local day, against which "Thursday" is resolved.
 */
export interface Publication {
  /** Earliest instant that the statement allows, ISO 8601 in UTC. */
  readonly instant: string;
  /** Local calendar value as stated: YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly day: string;
  /** Minutes east of UTC where the text states an offset, else null. */
  readonly offsetMinutes: number | null;
  readonly precision: Precision;
  readonly basis: PublicationBasis;
}
