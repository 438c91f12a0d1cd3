import { endsSentence } from './line-shapes.ts';

const LONGEST_CREDIT = 140;
const LONGEST_CREDITED = 700;
const SLASHED = /^\p{Lu}[^/]{1,60}(?: ?\/ ?\p{Lu}[^/]{1,60}){1,3}$/u;
const OF_A_PICTURE =
  /\b(?:photos?|photograph(?:ed)?|image|images|pictures?|handout|courtesy|getty|shutterstock|unsplash|wikimedia|screengrab|file|fotos?|foto:|bild|imagen|imagem|immagine|zdjęcie|fot)\b|\bvia (?:AP|AFP|Reuters|EPA)\b/i;
const AGENCY =
  /^(?:AP|AFP|EPA|EFE|DPA|PA|ANSA|KCNA|TASS|UPI|Reuters|Xinhua|Yonhap|Kyodo|Bloomberg|Getty Images)$/;
const CREDIT_LINE =
  /^(?:(?:photo|image|picture|photograph|video|illustration|graphic)s?(?: (?:credit|courtesy|source|by))?|credits?|pic|foto)\s?(?::| by | courtesy of )\s?(\S.{0,120})$/i;
/** "… on Sunday. Photo: Bo Sample/Coast Press" */
const CREDIT_AT_END =
  /(?:^|\s)(?:photos?|fotos?|bild(?:er)?|images?|imagen|imagem|picture|credit|crédit(?: photo)?|photo credit|quelle|fot\.|zdjęcie)\s?: ?([@©\p{Lu}][^:!?“”"]{1,80})$/iu;
/** "Ada Example / Example Images": two names, nothing else. */
const NAMES_SLASHED =
  /^\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){0,3} ?\/ ?\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){0,3}$/u;
const SIGNED = /^©\s?\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'/-]+){0,4}$/u;
const STOCK_LINE =
  /^(?:©\s?)?(?:[\p{Lu}][\p{L}.'’ -]{1,40} ?[/|] ?){0,3}(?:getty images|shutterstock|unsplash|istock(?:photo)?|reuters|afp|ap photo|ap|epa|alamy|wikimedia commons)(?: ?[/|] ?[\p{L} .'’-]{2,40}){0,3}$/iu;

interface Credited {
  readonly before: string;
  readonly credit: string;
}

/** The round brackets that end a text; the closing one may be missing. */
function bracketsAtEnd(text: string): Credited | null {
  const open = text.lastIndexOf('(');
  if (open < 0 || text.length - open > LONGEST_CREDIT) return null;
  const credit = text.slice(open + 1).replace(/\)[.”"]{0,2}$/u, '');
  return credit.includes(')') ? null : { before: text.slice(0, open).trim(), credit: credit.trim() };
}

/** A caption by the credit it ends with: "Crews lower the crane on May 3, 2023. (Harbour Post/Ada Example)" */
export function endsWithCredit(text: string, isLast: boolean): boolean {
  if (text.length > LONGEST_CREDITED) return false;
  const named = CREDIT_AT_END.exec(text)?.[1];
  if (named !== undefined && isNamed(named)) return true;
  const found = bracketsAtEnd(text);
  if (!found) return false;
  if (OF_A_PICTURE.test(found.credit) && wordsOf(found.credit) <= 12) return true;
  // "the band (AC/DC)" stands inside its sentence, a credit after one
  if (!endsSentence(found.before)) return false;
  return SLASHED.test(found.credit) || (AGENCY.test(found.credit) && !isLast);
}

/** Names of people and agencies, with marks between them: no sentence goes on behind "photo:". */
const isNamed = (credit: string): boolean =>
  credit
    .split(/[ /|,]+/u)
    .every(
      word =>
        word === '' || /^[@©\p{Lu}\p{N}]|^(?:von|van|de|di|da|via|for|und|and|et|y|dpa|afp)$/u.test(word),
    );

const wordsOf = (text: string): number => text.split(' ').length;

/** Nothing but a credit: "Credit: Ada Example", "Photo by Bo Sample", "Getty Images". */
export function isCreditLine(text: string): boolean {
  if (text.length > LONGEST_CREDIT) return false;
  if (NAMES_SLASHED.test(text) || SIGNED.test(text)) return true;
  const credited = CREDIT_LINE.exec(text)?.[1];
  return credited === undefined ? STOCK_LINE.test(text) : /^[@©\p{Lu}\d]/u.test(credited);
}
