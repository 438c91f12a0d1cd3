const SPELLED: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };
const UMLAUT = /[äöüß]/gu;

/**
 * A word as it is written where there are no umlauts: "Müller" → "mueller", "Straße" → "strasse".
 * null where it has none. "toe" and "blue" stay what they are: nothing is read backwards.
 */
export function spelledOut(word: string): string | null {
  const lower = word.toLowerCase().normalize('NFC');
  const spelled = lower.replaceAll(UMLAUT, letter => SPELLED[letter] ?? letter);
  return spelled === lower ? null : spelled;
}
