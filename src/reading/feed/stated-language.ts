/** Codes for "no language", "several" and "not known". */
const NO_LANGUAGE = new Set(['und', 'mul', 'zxx', 'mis', 'root']);

/** BCP 47 primary language of what a feed states ("en-GB", "de_AT", "eng"), in its shortest form; null where it states none. */
export function statedLanguage(text: string | null | undefined): string | null {
  const code = /^\s{0,9}([a-z]{2,3})(?=$|[-_\s,;])/i.exec(text ?? '')?.[1]?.toLowerCase();
  if (code === undefined) return null;
  const { language } = new Intl.Locale(code);
  return NO_LANGUAGE.has(language) ? null : language;
}
