export interface FailureDetails {
  /** HTTP status, null where no answer came. */
  readonly status?: number | null;
  readonly retryAfterSeconds?: number | null;
  /** Asking again is of no use as long as the address stays. */
  readonly isFinal?: boolean;
}

/** Why there is no document. Its message is the sentence for people. Never leaves the fetcher. */
export class FetchFailure extends Error {
  override readonly name = 'FetchFailure';
  readonly status: number | null;
  readonly retryAfterSeconds: number | null;
  readonly isFinal: boolean;
  constructor(reason: string, details: FailureDetails = {}, cause?: unknown) {
    super(reason, { cause });
    this.status = details.status ?? null;
    this.retryAfterSeconds = details.retryAfterSeconds ?? null;
    this.isFinal = details.isFinal ?? false;
  }
}
