/** Longest address made, in characters: longer ones break in messages and some browsers. */
const LONGEST_LINK = 300;
/** A sentence up to this length is named whole, a longer one by its first and last words. */
const WHOLE_TEXT = 80;
const EDGE_WORDS = [5, 4, 3, 2] as const;

/** encodeURIComponent leaves the hyphen, which parts prefix and suffix in a text directive, and marks Markdown trips over. */
const encoded = (text: string): string =>
  encodeURIComponent(text).replaceAll(
    /[-!'()*_~]/g,
    mark => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** Text directives that find the sentence, the surest first. */
function directives(text: string): string[] {
  const words = text.split(' ');
  const edges = EDGE_WORDS.filter(edge => words.length >= 2 * edge).map(
    edge => `${encoded(words.slice(0, edge).join(' '))},${encoded(words.slice(-edge).join(' '))}`,
  );
  return text.length <= WHOLE_TEXT ? [encoded(text), ...edges] : [...edges, encoded(text)];
}

/**
 * A link that leads to the sentence itself (URL text fragments, WICG scroll-to-text-fragment).
 * null where there is no http(s) address or no directive fits into 300 characters.
 */
export function sentenceLink(url: string | null, text: string): string | null {
  if (url === null || !URL.canParse(url) || !/^https?:\/\//iu.test(url)) return null;
  const sentence = text.replaceAll(/\s+/gu, ' ').trim();
  if (sentence === '' || !sentence.isWellFormed()) return null;
  const [base = '', ...fragment] = url.split('#');
  const [kept = ''] = fragment.join('#').split(':~:', 1);
  return (
    directives(sentence)
      .map(directive => `${base}#${kept}:~:text=${directive}`)
      .find(link => link.length <= LONGEST_LINK) ?? null
  );
}
