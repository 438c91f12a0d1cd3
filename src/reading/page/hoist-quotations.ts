import { lettersUpTo, type PageDocument, type PageElement } from './page-node.ts';

/** Frames around a quotation, parts in each and letters beside the quotation: "div.embed > div.content > blockquote". */
const FRAME = { levels: 4, parts: 8, beside: 20 };
const MOST_QUOTATIONS = 500;
const LONGEST_POST = 2000;

function isFrame(outer: PageElement, letters: number): boolean {
  if (outer.localName !== 'div' && outer.localName !== 'figure') return false;
  // counted one by one: a list of the children of a long article is made anew at every call
  let parts = 0;
  for (let part = outer.firstChild; part; part = part.nextSibling) {
    parts += 1;
    if (parts > FRAME.parts) return false;
  }
  return lettersUpTo(outer, letters + FRAME.beside) <= letters + FRAME.beside;
}

function outermostFrame(quotation: PageElement): PageElement {
  const letters = lettersUpTo(quotation, LONGEST_POST);
  let frame = quotation;
  for (let level = 0; level < FRAME.levels && letters <= LONGEST_POST; level += 1) {
    const outer = frame.parentNode;
    if (!outer || !isFrame(outer, letters)) break;
    frame = outer;
  }
  return frame;
}

/** An embedded post stands in frames whose names ("social", "widget") are those of clutter: it is set free of them. */
export function hoistQuotations(document: PageDocument): void {
  for (const quotation of Array.from(document.querySelectorAll('blockquote')).slice(0, MOST_QUOTATIONS)) {
    const frame = outermostFrame(quotation);
    if (frame !== quotation && frame.parentNode) frame.replaceWith(quotation);
  }
}
