/** English function words that no other language in Latin letters uses often. */
const FUNCTION_WORDS = new Set(
  'the and to that for with said his has were from by at as it which their who would been are be not but they'.split(
    ' ',
  ),
);
const LOOKED_AT = 600;
const FEWEST_WORDS = 30;
/** Of the words; running English has .3 and more, Dutch and Scots lists of names stay far below. */
const LEAST_SHARE = 0.16;
const FEWEST_ARTICLES = 2;

/**
 * "The council said that the bridge would be shut": so plainly English that no detector need be asked, which costs more
 * than everything else that is done to a short article. false says nothing.
 */
export function isPlainlyEnglish(text: string): boolean {
  const words =
    text
      .slice(0, LOOKED_AT)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  if (words.length < FEWEST_WORDS) return false;
  const known = words.filter(word => FUNCTION_WORDS.has(word)).length;
  const articles = words.filter(word => word === 'the').length;
  return articles >= FEWEST_ARTICLES && known >= words.length * LEAST_SHARE;
}
