import { boundedTitle } from '../bounded-title.ts';
import { escapedMarkup, innerMarkup } from './element-markup.ts';
import { withoutReferences } from './character-references.ts';
import { markupText } from './markup-text.ts';
import { childElements, deepText, type FeedElement } from './xml-tree.ts';

/** What titles are marked up with; "List<String>" and "a<b" are words. */
const TITLE_TAG =
  /<(?!\/?(?:a|abbr|acronym|b|big|blink|blockquote|br|center|cite|code|del|dfn|div|em|font|h[1-6]|i|img|ins|kbd|li|mark|ol|p|pre|q|rp|rt|ruby|s|samp|script|small|span|strike|strong|style|sub|sup|svg|table|tbody|td|time|tr|tt|u|ul|var|wbr)\b[^<>]*>|!--)/gi;
const HAS_MARKUP = /<[a-z/!]|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/i;
/** Left over where a title was escaped once too often. Names that a title may be about ("&lt;") stay. */
const LEFT_OVER = /&(?:#\d{2,6}|#x[\da-f]{2,5}|amp|quot|apos|nbsp|[lr][sd]quo|[mn]dash|hellip);/i;

const LONGEST_TITLE = 20_000;

type Form = 'plain' | 'markup' | 'elements';

const typeOf = (element: FeedElement): string => (element.attributes.get('type') ?? '').trim().toLowerCase();
const modeOf = (element: FeedElement): string => (element.attributes.get('mode') ?? '').trim().toLowerCase();

/** Pictures, sounds and films are no text, however they are written. */
const isMedia = (element: FeedElement): boolean => /^(?:image|audio|video|font)\//.test(typeOf(element));

/** Atom 0.3 says so, in 1.0 it follows from a media type that is neither text nor XML. */
const isBase64 = (element: FeedElement): boolean =>
  modeOf(element) === 'base64' ||
  (modeOf(element) === '' && /^application\/(?!.*(?:xml|html|json))/.test(typeOf(element)));

/** Atom says by `type` (0.3 also by `mode`) what an element holds; RSS says nothing and may hold markup. */
function formOf(element: FeedElement, isAtom: boolean): Form {
  const type = typeOf(element);
  const mode = modeOf(element);
  if (type === 'xhtml' || type.endsWith('+xml') || mode === 'xml') return 'elements';
  if (childElements(element).length > 0) return 'elements';
  if (type.includes('html') || mode === 'escaped') return 'markup';
  if (type === '') return isAtom ? 'plain' : 'markup';
  return type.startsWith('text') || type === 'plain' ? 'plain' : 'markup';
}

/** Text in base64; bytes that are no text give none. */
function fromBase64(text: string): string {
  const decoded = Buffer.from(text, 'base64').toString('utf8');
  return /[\0-\x08\uFFFD]/.test(decoded) ? '' : decoded;
}

const ANY_TAG = /<[a-z/!]/i;
/** "&lt;p&gt;One.&lt;/p&gt;" from end to end: markup that was escaped once too often. A text about tags has words around them. */
const ESCAPED_MARKUP = /^&lt;(?:p|div|img|a|table|ul|ol|h[1-6]|blockquote|figure|span)(?:\s|\/?&gt;|&#)/i;

/** What the HTML is of which this is the source; other HTML as it is. */
function unescapedTwice(html: string): string {
  const text = html.trim();
  const isEscaped = ESCAPED_MARKUP.test(text) && /(?:&gt;|>)$/.test(text) && !ANY_TAG.test(text);
  return isEscaped ? withoutReferences(text) : html;
}

/** HTML of an element that holds text in any of the ways of RSS and Atom. */
export function constructHtml(element: FeedElement, isAtom: boolean): string {
  if (isMedia(element)) return '';
  const form = formOf(element, isAtom);
  if (form === 'elements') {
    const isXml = /xhtml|\+xml$/.test(typeOf(element)) || modeOf(element) === 'xml';
    return innerMarkup(element, !isXml && !isAtom);
  }
  if (isBase64(element)) return fromBase64(deepText(element));
  const text = deepText(element);
  return form === 'plain' ? escapedMarkup(text) : text;
}

/** The same of a text, as against a title, which may be about tags. Atom's plain text is never markup. */
export function textHtml(element: FeedElement, isAtom: boolean): string {
  const html = constructHtml(element, isAtom);
  return formOf(element, isAtom) === 'markup' ? unescapedTwice(html) : html;
}

/** The same as plain text, white space squeezed. */
export const constructText = (element: FeedElement, isAtom: boolean): string =>
  markupText(textHtml(element, isAtom));

export interface TitleText {
  readonly text: string;
  /** The title as HTML where the feed gives it as HTML, else null. */
  readonly html: string | null;
}

/** A title: "Crane &lt;b&gt;stays&lt;/b&gt;" → "Crane stays", and "List<String>" as it is. */
export function titleText(element: FeedElement, isAtom: boolean): TitleText {
  const html = constructHtml(element, isAtom).slice(0, LONGEST_TITLE);
  const once = markupText(html.replace(TITLE_TAG, '&lt;'));
  const text = LEFT_OVER.test(once) ? markupText(once.replaceAll('<', '&lt;')) : once;
  const isPlain = formOf(element, isAtom) === 'plain' && !isBase64(element);
  return {
    text: boundedTitle(text),
    html: !isPlain && HAS_MARKUP.test(html) ? html.trim() : null,
  };
}
