import { TextDecoder } from 'node:util';

const BYTE_ORDER_MARKS = /^[\uFEFF\s]+/;
const CONTROLS = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g;
const C1 = /[\x80-\x84\x86-\x9F]/g;
const windows1252 = new TextDecoder('windows-1252');

/**
 * A feed's text without what no feed means: byte order marks in a row, NUL and other control characters. Those from 0x80 on
 * are windows-1252's quotation marks and dashes, carried over by someone who took them for ISO-8859-1.
 */
export const feedSource = (text: string): string =>
  text
    .replace(BYTE_ORDER_MARKS, '')
    .replace(CONTROLS, '')
    .replace(C1, character => windows1252.decode(Uint8Array.of(character.charCodeAt(0))));
