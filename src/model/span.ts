/** A half-open range [start, end) of UTF-16 units in an article's cleaned text (the body alone). */
export interface Span {
  readonly start: number;
  readonly end: number;
}
