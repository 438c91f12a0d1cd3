import { visibleText } from '../escape.ts';

/** Longest address that is tried: what browsers and servers agree on. */
export const ADDRESS_CHARACTERS = 2_000;

/**
 * What was typed as an address, without what the eye cannot see; null where it can be none: nothing, several words, a
 * whole text. Asked before anything is fetched; what it names, and whether that may be fetched, the desk finds out.
 */
export function typedAddress(typed: string): string | null {
  const text = visibleText(typed);
  return text === '' || text.includes(' ') || text.length > ADDRESS_CHARACTERS ? null : text;
}
