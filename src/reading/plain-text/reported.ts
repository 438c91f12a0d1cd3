const CUE =
  /(?<!\p{L})(?:said|says|told|wrote|writes|added|according to|sagte|sagt|teilte|erklärte|laut|dijo|según|declaró|explicó|a dit|a déclaré|selon|ha detto|secondo|disse|segundo|zei|zegt|volgens|enligt|sade|ifølge|powiedział|powiedziała)(?!\p{L})/iu;

/** Tells what somebody said: a page that speaks for itself does not. "…, the office said." */
export const isReported = (text: string): boolean => CUE.test(text);
