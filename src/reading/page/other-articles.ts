import { ancestorsUpTo, enclosing, lettersUpTo, type PageDocument, type PageElement } from './page-node.ts';

/** Letters: of running text in an article that is the page's own, in one of its paragraphs, and in a card at most. */
const SIZES = { ownText: 220, paragraph: 70, card: 400 };
/** A front page; which of so many is the page's own is not asked. */
const MOST_ARTICLES = 400;
/** Of all running text in articles, where no headline tells which one is the page's own. */
const OWN_SHARE = 0.5;
const ARTICLE = new Set(['article']);
const HEADINGS = 'h1, h2, [itemprop~="headline"]';
const LONGEST_HEADING = 300;
const HEADING_LINKS = 'h1 a[href], h2 a[href], h3 a[href], h4 a[href], a[href] h2, a[href] h3, a[href] h4';

const plain = (text: string | null | undefined): string =>
  (text ?? '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Letters of running text in each article, what stands in an article inside it left out. */
function ownTexts(document: PageDocument): ReadonlyMap<PageElement, number> {
  const sizes = new Map<PageElement, number>();
  for (const paragraph of document.querySelectorAll('article p')) {
    const article = enclosing(paragraph, ARTICLE);
    const size = lettersUpTo(paragraph, SIZES.ownText);
    if (article && size >= SIZES.paragraph) sizes.set(article, (sizes.get(article) ?? 0) + size);
  }
  return sizes;
}

/** Articles with a heading of their own that the page's title begins with. */
function headedArticles(document: PageDocument, title: string | null): ReadonlySet<PageElement> {
  const titles = [title, document.querySelector('title')?.textContent].map(plain).filter(text => text !== '');
  const headed = new Set<PageElement>();
  for (const heading of document.querySelectorAll(HEADINGS)) {
    const article = enclosing(heading, ARTICLE);
    if (!article || lettersUpTo(heading, LONGEST_HEADING) > LONGEST_HEADING) continue;
    const text = plain(heading.textContent);
    if (text !== '' && titles.some(stated => stated.startsWith(text))) headed.add(article);
  }
  return headed;
}

/** The article under the page's own headline, else the one that holds most of what is to be read. */
function ownArticle(document: PageDocument, title: string | null): PageElement | null {
  const sizes = ownTexts(document);
  const [headed, second] = headedArticles(document, title);
  if (headed && !second) return (sizes.get(headed) ?? 0) >= SIZES.ownText ? headed : null;
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  for (const [article, size] of sizes) {
    if (size >= SIZES.ownText && size > total * OWN_SHARE) return article;
  }
  return null;
}

const isCard = (article: PageElement): boolean =>
  lettersUpTo(article, SIZES.card) <= SIZES.card && article.querySelector(HEADING_LINKS) !== null;

/**
 * Takes other articles out of a page that shows several: cards of related ones, whole ones that follow when the reader
 * scrolls, comments marked up as articles. Nothing where none is clearly the page's own, as on a live blog.
 * @param title as the page's metadata states it
 */
export function dropOtherArticles(document: PageDocument, title: string | null): void {
  const { body } = document;
  const articles = Array.from(document.querySelectorAll('article'));
  if (!body || articles.length < 2 || articles.length > MOST_ARTICLES) return;
  const own = ownArticle(document, title);
  if (!own) return;
  const around = new Set(ancestorsUpTo(body, own));
  for (const article of articles) {
    if (around.has(article)) continue;
    const isInside = ancestorsUpTo(body, article).includes(own);
    if (!isInside || isCard(article)) article.remove();
  }
}
