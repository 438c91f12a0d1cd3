/** The package types its main entry alone. */
declare module 'eld/extrasmall' {
  interface Detected {
    /** ISO 639-1, '' where no language is found. */
    readonly language: string;
    /** Scores from 0 to 1 by language. */
    getScores(): Record<string, number>;
    /** The score is not far below what the language's texts have. */
    isReliable(): boolean;
  }
  export const eld: { detect(text: string): Detected };
}
