/** "en-GB" → "en", "eng" → "en"; null for what is no BCP 47 tag. */
export function primaryLanguage(tag: string | null): string | null {
  const code = /^[a-z]{2,3}(?=$|[-_])/i.exec(tag ?? '')?.[0];
  return code === undefined ? null : new Intl.Locale(code).language;
}
