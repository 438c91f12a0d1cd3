import path from 'node:path';
import { loadWords } from '../../src/discord/words.ts';

export const wordsFor = await loadWords(path.resolve(import.meta.dirname, '../../data/locales'));
export const words = wordsFor('en');
