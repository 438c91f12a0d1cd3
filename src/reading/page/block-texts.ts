import type { PageBlock } from './page-block.ts';
import {
  CDATA,
  ELEMENT,
  holdsAny,
  isElement,
  lettersUpTo,
  type PageElement,
  type PageNode,
  TEXT,
} from './page-node.ts';

const BLOCKS = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figure footer h1 h2 h3 h4 h5 h6 header hgroup hr html li main ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** Never read as text. */
const SILENT = new Set(
  'script style noscript template svg math button form input select textarea iframe object embed video audio canvas map nav dialog head title'.split(
    ' ',
  ),
);
const EMPHASIS = new Set(['em', 'i', 'strong', 'b']);
const CAPTION_CLASS = /caption|(?:^|[\s_-])(?:image|photo|picture)?-?credits?(?:$|[\s_-])/i;
const LONGEST_CAPTION = 500;
const PICTURES = new Set(['img', 'picture', 'video', 'svg', 'figcaption', 'iframe']);
const BLOCKS_IN_CELL = new Set('p div ul ol table blockquote h1 h2 h3 h4 h5 h6'.split(' '));
/** Deeper than any written page: below this, an element's text is taken whole. */
const DEEPEST = 200;

export interface PageTexts {
  readonly blocks: readonly string[];
  readonly captions: readonly string[];
}

export interface PageParts {
  readonly blocks: readonly PageBlock[];
  readonly captions: readonly string[];
}

const squeezed = (text: string): string => text.replace(/[\s\u00a0]+/gu, ' ').trim();

/** A class that names captions may also stand on what holds picture, caption and more. */
const isCaption = (element: PageElement): boolean =>
  element.localName === 'figcaption' ||
  (CAPTION_CLASS.test(element.getAttribute('class') ?? '') &&
    lettersUpTo(element, LONGEST_CAPTION) <= LONGEST_CAPTION &&
    element.querySelector('p + p') === null);

/** A figure without a picture is a table or a quotation, and what is inside it holds none either. */
const isPicture = (element: PageElement, place: Place): boolean =>
  element.localName === 'figure' && !place.isInFigure && holdsAny(element, PICTURES);

/** A row of figures is one line; a table that lays out a page holds paragraphs, and each stays one. */
const isRow = (element: PageElement): boolean =>
  element.localName === 'tr' && !holdsAny(element, BLOCKS_IN_CELL);

class BlockCollector {
  readonly blocks: PageBlock[] = [];
  readonly captions = new Set<string>();
  private line = '';
  private linked = 0;
  private emphasised = 0;

  text(words: string, isLinked: boolean, isEmphasised: boolean): void {
    this.line += words;
    const letters = isLinked || isEmphasised ? words.replace(/\s+/gu, '').length : 0;
    if (isLinked) this.linked += letters;
    if (isEmphasised) this.emphasised += letters;
  }

  endBlock(element: PageElement): void {
    const text = squeezed(this.line);
    if (text !== '') {
      const letters = text.replaceAll(' ', '').length;
      this.blocks.push({
        text,
        element,
        linked: this.linked / letters,
        emphasised: this.emphasised / letters,
      });
    }
    this.line = '';
    this.linked = 0;
    this.emphasised = 0;
  }

  /** One line break stands inside a paragraph unless a sentence ends there; two always end it. */
  lineBreak(element: PageElement): void {
    if (/(?:[.!?]["'”’)]{0,2}|\n)[ \t\r]{0,9}$/u.test(this.line.slice(-16))) this.endBlock(element);
    else this.line += '\n';
  }

  caption(words: string): void {
    const caption = squeezed(words);
    if (caption !== '') this.captions.add(caption);
  }
}

interface Place {
  readonly block: PageElement;
  readonly depth: number;
  readonly isLinked: boolean;
  readonly isEmphasised: boolean;
  readonly isRow: boolean;
  readonly isInFigure: boolean;
}

/** What stands apart from the text: a line break ends a line, captions are kept by themselves. */
function takeApart(element: PageElement, out: BlockCollector, place: Place): boolean {
  if (SILENT.has(element.localName)) return true;
  if (element.localName === 'br') out.lineBreak(place.block);
  else if (isCaption(element)) out.caption(element.textContent ?? '');
  else if (isPicture(element, place))
    for (const caption of element.querySelectorAll('figcaption')) out.caption(caption.textContent ?? '');
  else return false;
  return true;
}

function placeWithin(element: PageElement, place: Place, startsBlock: boolean): Place {
  const name = element.localName;
  return {
    block: startsBlock ? element : place.block,
    depth: place.depth + 1,
    isLinked: place.isLinked || name === 'a',
    isEmphasised: place.isEmphasised || EMPHASIS.has(name),
    isRow: place.isRow || isRow(element),
    isInFigure: place.isInFigure || name === 'figure',
  };
}

function walkElement(element: PageElement, out: BlockCollector, place: Place): void {
  if (takeApart(element, out, place)) return;
  const isBlock = BLOCKS.has(element.localName);
  const startsBlock = isBlock && !place.isRow;
  const within = placeWithin(element, place, startsBlock);
  if (startsBlock) out.endBlock(place.block);
  else if (isBlock) out.text(' ', false, false);
  if (place.depth >= DEEPEST) out.text(element.textContent ?? '', within.isLinked, within.isEmphasised);
  else for (const child of element.childNodes) walk(child, out, within);
  if (startsBlock) out.endBlock(element);
}

function walk(node: PageNode, out: BlockCollector, place: Place): void {
  if (node.nodeType === TEXT || node.nodeType === CDATA)
    out.text(node.textContent ?? '', place.isLinked, place.isEmphasised);
  else if (node.nodeType === ELEMENT && isElement(node)) walkElement(node, out, place);
}

/** An element's blocks in order, with captions apart. White space is as a browser shows it. */
export function pageParts(element: PageElement): PageParts {
  const out = new BlockCollector();
  const place = {
    block: element,
    depth: 0,
    isLinked: false,
    isEmphasised: false,
    isRow: false,
    isInFigure: false,
  };
  for (const child of element.childNodes) walk(child, out, place);
  out.endBlock(element);
  return { blocks: out.blocks, captions: [...out.captions] };
}

/** The texts of an element's blocks in order, with captions apart. White space is as a browser shows it. */
export function blockTexts(element: PageElement): PageTexts {
  const { blocks, captions } = pageParts(element);
  return { blocks: blocks.map(block => block.text), captions };
}
