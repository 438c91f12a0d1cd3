import { isElement, lettersUpTo, type PageDocument, type PageElement } from './page-node.ts';

/** Words in a class or id that name a part of the page which is not of its article. */
const NAMES = [
  'related|recommend(?:ed|ations?)?|read-?more|see-?also|also-?on|more-on|most-(?:read|popular|viewed)|trending|teasers?|inline-link|(?:post|posts)-?nav(?:igation)?|pagination|pager',
  'share|sharing|share-?bar|share-?buttons?|social|follow-?us|outbrain|taboola|addthis|sharedaddy',
  'newsletter|sign-?up|subscribe|subscription|promo|promotion|paywall|donat(?:e|ion)|call-?to-?action',
  'rollover|tooltip|popup|pop-?over|modal|toolbar|cookies?|gdpr',
  'comments?|respond|disqus|fb-comments',
  'side-?bar|advert|advertisement|ads?|ad-?slot|ad-?unit|sponsored?',
  'byline|timestamp|(?:last-?)?updated(?:-?(?:date|time|on|at))?|(?:last-?|date-?)?modified|(?:estimated-)?read(?:ing)?-?time|post-?views|view-?count|author-?(?:bio|box|info|card|details?|desc(?:ription)?)|about-?(?:the-)?author|bio',
  '(?:entry|post|article)-?(?:meta|info|footer)|breadcrumbs?|(?:post|article|entry)-?tags|tag-?list|tags-?links|post-?categor(?:y|ies)',
  'print-only|print-header|screen-reader-text|visually-hidden|sr-only|(?:robots-)?no-?content',
];
const BOILERPLATE = new RegExp(`(?:^|[\\s_-])(?:${NAMES.join('|')})(?:$|[\\s_-])`, 'i');
/** A discussion or a list of links is left out even where it quotes. */
const NEVER_QUOTES = /comment|respond|disqus|related|recommend/i;
const LOOKED_AT = new Set('div section aside ul ol p span header footer a h2 h3 h4 time'.split(' '));
/** What is larger than this holds the article itself, whatever its name. */
const LARGEST_SHARE = 0.25;
const LARGEST_TEXT = 1700;
const LONG_PARAGRAPH = 140;
const MOST_LONG_PARAGRAPHS = 1;
const LONGEST_NAMES = 1000;
/** Deeper than any written page. */
const DEEPEST = 500;

function holdsProse(element: PageElement): boolean {
  let long = 0;
  for (const paragraph of element.querySelectorAll('p')) {
    if (lettersUpTo(paragraph, LONG_PARAGRAPH) >= LONG_PARAGRAPH) long += 1;
    if (long > MOST_LONG_PARAGRAPHS) return true;
  }
  return false;
}

/** Names of an element with their parts set apart: "articleShareBar" → "article-Share-Bar". */
const namesOf = (element: PageElement): string =>
  `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
    .slice(0, LONGEST_NAMES)
    .replace(/([a-z])(?=[A-Z])/g, '$1-');

/** An embedded post is kept although it stands in an element named "social". */
function isNamedBoilerplate(element: PageElement): boolean {
  if (!LOOKED_AT.has(element.localName)) return false;
  const names = namesOf(element);
  if (!BOILERPLATE.test(names)) return false;
  return NEVER_QUOTES.test(names) || element.querySelector('blockquote') === null;
}

const isHidden = (element: PageElement): boolean =>
  element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true';

/** Takes out of the page what is hidden or named as something else than the article, unless it holds running text. */
export function dropBoilerplate(document: PageDocument): void {
  const { body } = document;
  if (!body) return;
  const most = LARGEST_TEXT / LARGEST_SHARE;
  const largest = Math.min(lettersUpTo(body, most), most) * LARGEST_SHARE;
  const isClutter = (element: PageElement): boolean =>
    (isHidden(element) || isNamedBoilerplate(element)) &&
    lettersUpTo(element, largest) <= largest &&
    !holdsProse(element);
  const clear = (element: PageElement, depth: number): void => {
    for (const child of Array.from(element.childNodes).filter(isElement)) {
      if (isClutter(child)) child.remove();
      else if (depth < DEEPEST) clear(child, depth + 1);
    }
  };
  clear(body, 0);
}
