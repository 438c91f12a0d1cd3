/** What a fault of ours says, met in one text: that text is told with it, and the others go on. */
export const faultReason = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

/** Ends the sentence about a fault of ours, met in a document that may have been read before. */
export const EARLIER_STAYS =
  'What was read of it before stays; it is tried again when it changes or Broadsheet reads better.';
