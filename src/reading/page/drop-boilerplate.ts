import type { PageDocument, PageElement } from './page-node.ts';

/** Parts of a page that are not of its article, by the words of their class or id. */
const BOILERPLATE =
  /(?:^|[\s_-])(?:related|recommend(?:ed|ations?)?|share|sharing|sharebar|social|newsletter|sign-?up|subscribe|promo|rollover|tooltip|popup|modal|comments?|respond|sidebar|advert|advertisement|ads?|sponsored?|outbrain|taboola|most-(?:read|popular|viewed)|trending|read-?more|see-?also|also-?on|byline|timestamp|breadcrumbs?|cookies?|paywall|toolbar|print-only|screen-reader-text|visually-hidden|sr-only|teasers?|more-on|inline-link)(?:$|[\s_-])/i;
const HIDDEN = '[hidden], [aria-hidden="true"]';
const LOOKED_AT = 'div, section, aside, ul, ol, p, span, header, footer, a, h2, h3, h4, time';
/** What is larger than this holds the article itself, whatever its name. */
const LARGEST_SHARE = 0.25;
const LARGEST_TEXT = 2000;
const LONG_PARAGRAPH = 160;
const MOST_LONG_PARAGRAPHS = 1;

const textLength = (element: PageElement): number => (element.textContent ?? '').replace(/\s+/g, ' ').length;

function holdsProse(element: PageElement): boolean {
  let long = 0;
  for (const paragraph of element.querySelectorAll('p')) {
    if (textLength(paragraph) >= LONG_PARAGRAPH) long += 1;
    if (long > MOST_LONG_PARAGRAPHS) return true;
  }
  return false;
}

const isNamedBoilerplate = (element: PageElement): boolean =>
  BOILERPLATE.test(element.getAttribute('class') ?? '') || BOILERPLATE.test(element.getAttribute('id') ?? '');

/** Takes out of the page what is hidden or named as something else than the article, unless it holds running text. */
export function dropBoilerplate(document: PageDocument): void {
  const { body } = document;
  if (!body) return;
  const largest = Math.min(LARGEST_TEXT, textLength(body) * LARGEST_SHARE);
  const named = Array.from(body.querySelectorAll(LOOKED_AT)).filter(isNamedBoilerplate);
  for (const element of [...body.querySelectorAll(HIDDEN), ...named]) {
    // an outer one may have gone already, with all in it
    if (element.parentNode && textLength(element) <= largest && !holdsProse(element)) element.remove();
  }
}
