import { articleBlocks } from './article-blocks.ts';
import { pageParts, type PageTexts } from './block-texts.ts';
import { proseLetters } from './body-blocks.ts';
import { dropBoilerplate } from './drop-boilerplate.ts';
import { hoistQuotations } from './hoist-quotations.ts';
import { dropOtherArticles } from './other-articles.ts';
import type { PageBlock } from './page-block.ts';
import type { PageMetadata } from './page-metadata.ts';
import type { PageDocument, PageElement } from './page-node.ts';
import { readableElement } from './readable-element.ts';

const LEAST_TEXT = 250;
/** Where pages say that their article stands, surest first. */
const PLACES = ['[itemprop~="articleBody"]', 'article', 'main', '[role="main"]'];
/** Running text that Readability may find, against the place the page names: less is a part, more is several articles. */
const AGREEMENT = { least: 0.6, most: 1.5 };

interface Candidate {
  readonly blocks: readonly PageBlock[];
  readonly captions: readonly string[];
  readonly prose: number;
}

function candidateIn(element: PageElement, stated: PageMetadata): Candidate {
  const { blocks, captions } = pageParts(element);
  const chosen = articleBlocks(element, blocks, stated);
  return { blocks: chosen, captions, prose: proseLetters(chosen) };
}

const textLength = (element: PageElement): number => (element.textContent ?? '').trim().length;

/** The one element of its kind that the page names as the article's place; several may each hold a part or a teaser. */
function statedPlace(document: PageDocument): { element: PageElement; isBody: boolean } | null {
  for (const place of PLACES) {
    const [only, second] = document.querySelectorAll(place);
    if (only && !second && textLength(only) >= LEAST_TEXT)
      return { element: only, isBody: place === PLACES[0] };
  }
  return null;
}

/** Readability's choice where it agrees with the page's own; where it found a part of it or far more, the page is right. */
function agreed(readable: Candidate, stated: Candidate | null): Candidate {
  if (!stated || stated.prose < LEAST_TEXT) return readable;
  const share = readable.prose / stated.prose;
  return share >= AGREEMENT.least && share <= AGREEMENT.most ? readable : stated;
}

/** The blocks of the article's text, with captions apart. Takes the document apart. */
export function mainText(document: PageDocument, stated: PageMetadata): PageTexts {
  dropOtherArticles(document, stated.title);
  hoistQuotations(document);
  dropBoilerplate(document);
  const place = statedPlace(document);
  const own = place && candidateIn(place.element, stated);
  if (own && place.isBody) return textsOf(own);
  const { body } = document;
  // read before Readability moves its parts about
  const whole = own ?? (body && candidateIn(body, stated));
  const found = readableElement(document);
  const readable = found && candidateIn(found, stated);
  const chosen = readable ? agreed(readable, own) : whole;
  return chosen ? textsOf(chosen) : { blocks: [], captions: [] };
}

const textsOf = ({ blocks, captions }: Candidate): PageTexts => ({
  blocks: blocks.map(({ text }) => text),
  captions,
});
