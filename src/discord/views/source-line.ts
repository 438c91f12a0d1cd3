import { sentenceLink } from '../../answers/text-fragment.ts';
import type { ArticleCard, Citation, QuotedElsewhere } from '../../model/answer.ts';
import { clipText, escapeText } from '../escape.ts';
import { canLink, maskedLink } from '../link.ts';
import { publicationDay } from '../shown-day.ts';
import type { Words } from '../words.ts';

const PUBLISHER_CHARACTERS = 60;
const TITLE_CHARACTERS = 100;
/** Other outlets named before "and 3 more". */
const OTHERS_NAMED = 3;
const OTHER_LINK_CHARACTERS = 200;

/** The publisher's name, plain; the title in quotation marks where no publisher is stated; else words that say so. */
export const publisherOf = (card: ArticleCard, words: Words): string => {
  const named = clipText(card.publisher ?? '', PUBLISHER_CHARACTERS);
  const title = clipText(card.title ?? '', TITLE_CHARACTERS);
  return named || (title === '' ? words('unnamedSource') : `“${title}”`);
};

export const titleOf = (card: ArticleCard, words: Words): string =>
  clipText(card.title ?? '', TITLE_CHARACTERS) || words('untitled');

const outletOf = (card: ArticleCard, words: Words): string =>
  card.publisher === null && card.title === null ? words('unnamedCopy') : publisherOf(card, words);

/** "also in Harbour Post, The Ledger and 2 more", null where nobody else has it. */
export function alsoIn(source: ArticleCard, others: readonly ArticleCard[], words: Words): string | null {
  const own = publisherOf(source, words);
  const cards = new Map(
    others.map(card => [outletOf(card, words), card] as const).filter(([name]) => name !== own),
  );
  if (cards.size === 0) return null;
  const links = [...cards]
    .slice(0, OTHERS_NAMED)
    .map(([name, card]) => maskedLink(escapeText(name), card.url, OTHER_LINK_CHARACTERS));
  const rest = cards.size - links.length;
  const outlets = links.join(', ');
  return rest > 0 ? words('alsoInMore', { outlets, count: rest }) : words('alsoIn', { outlets });
}

/** "also quoted by Tide, The Ledger (longer) and 2 more", each linked to the words; null where nobody else has them. */
export function alsoQuoted(
  source: ArticleCard,
  others: readonly QuotedElsewhere[],
  words: Words,
): string | null {
  const own = publisherOf(source, words);
  const outlets = new Map<string, QuotedElsewhere>();
  for (const other of others) {
    const name = outletOf(other.source, words);
    if (name !== own && !outlets.has(name)) outlets.set(name, other);
  }
  if (outlets.size === 0) return null;
  const named = [...outlets].slice(0, OTHERS_NAMED).map(([name, { source: card, citation, length }]) => {
    const sentence = card.url === null ? null : sentenceLink(card.url, citation.text);
    const link = sentence !== null && sentence.length <= OTHER_LINK_CHARACTERS ? sentence : card.url;
    const outlet = maskedLink(escapeText(name), link, OTHER_LINK_CHARACTERS);
    if (length === 'same') return outlet;
    return words(length === 'longer' ? 'quotedLonger' : 'quotedShorter', { outlet });
  });
  const rest = outlets.size - named.length;
  const list = named.join(', ');
  return rest > 0
    ? words('alsoQuotedMore', { outlets: list, count: rest })
    : words('alsoQuoted', { outlets: list });
}

/**
 * Where the words stand. With an address: a link to the very sentence. Without: publisher, title and date,
 * by which a person can find it; a title that is the heading above is not said again.
 */
export function sourceLine(
  citation: Citation,
  source: ArticleCard,
  others: readonly ArticleCard[],
  words: Words,
  heading: string | null = null,
): string {
  const link = source.url === null ? null : sentenceLink(source.url, citation.text);
  // a link to the sentence may be too long where the article's own is not
  return lineWith(canLink(link) ? link : source.url, source, others, words, heading);
}

/** The same for an article of which no sentence is shown: the link leads to the article. */
export const articleLine = (source: ArticleCard, words: Words): string =>
  lineWith(source.url, source, [], words);

/** The same with the other outlets behind it. */
export const outletsLine = (source: ArticleCard, others: readonly ArticleCard[], words: Words): string =>
  lineWith(source.url, source, others, words);

function lineWith(
  address: string | null,
  source: ArticleCard,
  others: readonly ArticleCard[],
  words: Words,
  heading: string | null = null,
): string {
  const publisher = escapeText(publisherOf(source, words));
  const day = publicationDay(source, words);
  const isSaid = source.publisher === null || (heading !== null && source.title === heading);
  const title = isSaid ? [] : [`“${escapeText(titleOf(source, words))}”`];
  const place = canLink(address) ? [maskedLink(publisher, address), day] : [publisher, ...title, day];
  return `-# ${[...place, alsoIn(source, others, words)].filter(part => part !== null).join(' · ')}`;
}
