/**
 * What has a meaning in Markdown wherever it stands, an address, and at the beginning of a line white space, a dash and a
 * number with a stop, which begin lists.
 */
const MARKED = /[*_`[\]<>~\\&|@#+=\t\f\v\r\u00a0\u2028\u2029\ufeff]|:\/\/|www\.|^[^\S\n]|^-|^\d{1,9}[.)]/im;

/**
 * Paragraphs of a Markdown text that is plain words, between blank lines, white space squeezed: as Markdown's reader gives
 * them, without asking it, which costs more than the rest of reading. null: it has marks.
 */
export function plainParagraphs(markdown: string): string[] | null {
  if (MARKED.test(markdown)) return null;
  return markdown
    .split(/\n{2,}/)
    .map(paragraph => paragraph.replace(/\s+/gu, ' ').trim())
    .filter(paragraph => paragraph !== '');
}
