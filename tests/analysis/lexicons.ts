import { loadLexicons } from '../../src/lexicon-files.ts';

export const lexicons = loadLexicons();
