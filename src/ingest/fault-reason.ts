/** What a fault of ours says, met in one text: that text is told with it, and the others go on. */
export const faultReason = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
