/** Longer ones are not kept: they would be sent back with each request, and no server needs them. */
const LONGEST_VALIDATOR = 512;

/**
 * An ETag or Last-Modified as it may be kept and sent back; null where it may not. A control character in it would make
 * every later request invalid.
 */
export const usableValidator = (value: string | null | undefined): string | null =>
  value !== null &&
  value !== undefined &&
  value.length <= LONGEST_VALIDATOR &&
  /^[\x20-\x7e\x80-\xff]+$/.test(value) &&
  value.trim() !== ''
    ? value
    : null;
