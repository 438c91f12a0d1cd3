import { loadLexicons } from '../../src/lexicon-files.ts';

/** The bundled English lists, read once for the tests of a file. */
export const lexicons = loadLexicons();
