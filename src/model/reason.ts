/** One named part of a score. A score is the sum of its reasons, so that every choice can be explained. */
export interface Reason {
  readonly name: string;
  readonly score: number;
}
