import porter from 'natural/lib/natural/stemmers/porter_stemmer.js';
import germanPorter from 'natural/lib/natural/stemmers/porter_stemmer_de.js';

/** Reduces a word in lower case to its stem: lower case, without accents. */
export type Stemmer = (word: string) => string;

const LONGEST = 40;
const ASCII = /^[\x00-\x7f]*$/;
const withoutAccents = (word: string): string =>
  ASCII.test(word) ? word : word.normalize('NFD').replaceAll(/\p{M}/gu, '').normalize('NFC');

/** Porter 1980. Words of other letters stay as they are. */
const english: Stemmer = word => {
  const plain = withoutAccents(word);
  return /^[a-z]{3,40}$/.test(plain) ? porter.stem(plain) : plain;
};

/** Snowball’s German stemmer: "Brücke" and "Brücken" → bruck. It needs the umlauts, which it drops itself. */
const german: Stemmer = word => {
  const composed = word.normalize('NFC');
  const isRead = composed.length >= 3 && composed.length <= LONGEST && /^[a-zäöüß]+$/.test(composed);
  return withoutAccents(isRead ? germanPorter.stem(composed) : composed);
};

const STEMMERS: ReadonlyMap<string, Stemmer> = new Map([
  ['en', english],
  ['de', german],
]);

/** English’s for a language without a stemmer of its own. */
export const stemmerOf = (language: string): Stemmer => STEMMERS.get(language) ?? english;

/** The languages whose words a search has to be asked for in all their forms: its index has English stems. */
export const STEMMINGS = [{ commonWord: 'nicht', stem: german }] as const;
