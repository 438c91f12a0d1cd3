import { CDATA, ELEMENT, isElement, type PageElement, type PageNode, TEXT } from './page-node.ts';

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
const CAPTION_CLASS = /caption|(?:^|[\s_-])(?:image|photo|picture)?-?credits?(?:$|[\s_-])/i;
const LONGEST_CAPTION = 600;
const PICTURES = 'img, picture, video, svg, figcaption, iframe';
/** Deeper than any written page: below this, an element's text is taken whole. */
const DEEPEST = 200;

export interface PageTexts {
  readonly blocks: readonly string[];
  readonly captions: readonly string[];
}

const squeezed = (text: string): string => text.replace(/[\s\u00a0]+/gu, ' ').trim();

/** A class that names captions may also stand on what holds picture, caption and more. */
const isCaption = (element: PageElement): boolean =>
  element.localName === 'figcaption' ||
  (CAPTION_CLASS.test(element.getAttribute('class') ?? '') &&
    (element.textContent ?? '').length <= LONGEST_CAPTION &&
    element.querySelector('p + p') === null);

const isPicture = (element: PageElement): boolean =>
  element.localName === 'figure' && element.querySelector(PICTURES) !== null;

class BlockCollector {
  readonly blocks: string[] = [];
  readonly captions: string[] = [];
  private line = '';

  text(words: string): void {
    this.line += words;
  }

  endBlock(): void {
    const block = squeezed(this.line);
    if (block !== '') this.blocks.push(block);
    this.line = '';
  }

  /** One line break stands inside a paragraph unless a sentence ends there; two always end it. */
  lineBreak(): void {
    if (/(?:[.!?]["'”’)]{0,2}|\n)[ \t\r]{0,9}$/u.test(this.line.slice(-16))) this.endBlock();
    else this.line += '\n';
  }

  caption(words: string): void {
    const caption = squeezed(words);
    if (caption !== '' && !this.captions.includes(caption)) this.captions.push(caption);
  }
}

function walkElement(element: PageElement, out: BlockCollector, depth: number): void {
  const name = element.localName;
  if (SILENT.has(name)) return;
  if (name === 'br') {
    out.lineBreak();
    return;
  }
  if (isCaption(element)) {
    out.caption(element.textContent ?? '');
    return;
  }
  if (isPicture(element)) {
    for (const caption of element.querySelectorAll('figcaption')) out.caption(caption.textContent ?? '');
    return;
  }
  const isBlock = BLOCKS.has(name);
  if (isBlock) out.endBlock();
  if (depth >= DEEPEST) out.text(element.textContent ?? '');
  else for (const child of element.childNodes) walk(child, out, depth + 1);
  if (isBlock) out.endBlock();
}

function walk(node: PageNode, out: BlockCollector, depth: number): void {
  if (node.nodeType === TEXT || node.nodeType === CDATA) out.text(node.textContent ?? '');
  else if (node.nodeType === ELEMENT && isElement(node)) walkElement(node, out, depth);
}

/** The texts of an element's blocks in order, with captions apart. White space is as a browser shows it. */
export function blockTexts(element: PageElement): PageTexts {
  const out = new BlockCollector();
  for (const child of element.childNodes) walk(child, out, 0);
  out.endBlock();
  return out;
}
