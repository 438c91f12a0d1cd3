import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import i18next from 'i18next';
import type { WordKey } from './word-keys.ts';

/** The bot's own words in one language. `count` chooses between singular and plural. */
export interface Words {
  (key: WordKey, values?: Readonly<Record<string, string | number>>): string;
  /** BCP 47 tag, for dates and numbers. */
  readonly locale: string;
}

/** The words for a person's or a server's language; English where there is no such file. */
export type WordsFor = (locale: string) => Words;

const FALLBACK = 'en';

/**
 * Reads every `<language>.json` of the folder: flat objects, key → sentence with {{values}}.
 * @throws Error of the file system or of JSON where a file cannot be read
 */
export async function loadWords(folder: string): Promise<WordsFor> {
  const files = readdirSync(folder).filter(file => file.endsWith('.json'));
  const resources = Object.fromEntries(
    files.map(file => [
      path.basename(file, '.json'),
      { translation: JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Record<string, string> },
    ]),
  );
  const instance = i18next.createInstance();
  await instance.init({
    resources,
    fallbackLng: FALLBACK,
    supportedLngs: Object.keys(resources),
    nonExplicitSupportedLngs: true,
    keySeparator: false,
    nsSeparator: false,
    // values are escaped for Discord where they are put in, not for HTML
    interpolation: { escapeValue: false, skipOnVariables: true },
  });
  return locale => {
    const translate = instance.getFixedT([locale, FALLBACK]);
    const language = locale.split('-')[0] ?? FALLBACK;
    const say = (key: WordKey, values: Readonly<Record<string, string | number>> = {}): string =>
      translate(key, values);
    return Object.assign(say, { locale: language in resources ? locale : FALLBACK });
  };
}
