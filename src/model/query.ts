/** One condition on an article's words: a word matches by its stem, a phrase word for word (stems too). */
export interface QueryTerm {
  readonly kind: 'word' | 'phrase';
  /** Words as typed, without quotation marks or sign. */
  readonly text: string;
  /** ferry OR tram: what may stand in its place. Absent: nothing. */
  readonly or?: readonly QueryTerm[];
}

/** A person's keywords, parsed. All of `wanted` must match (each by itself or by what may stand in its place), none of `unwanted`. */
export interface Query {
  readonly wanted: readonly QueryTerm[];
  readonly unwanted: readonly QueryTerm[];
  /** First and last local day, YYYY-MM-DD, both included; null: open. */
  readonly since: string | null;
  readonly until: string | null;
  /** Publisher's or source's name, compared without case and accents; null: all. */
  readonly source: string | null;
}

/** Who may see what: the shared corpus always, and what this guild or this person follows. */
export interface Scope {
  readonly guild: string | null;
  readonly person: string | null;
}

/** The shared corpus alone. */
export const SHARED_SCOPE: Scope = { guild: null, person: null };
