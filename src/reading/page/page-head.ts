import type { Publication } from '../../model/time.ts';
import { bylineOf } from '../plain-text/byline.ts';
import { postedLine } from '../plain-text/posted-line.ts';
import { parsePublished } from '../published/parse-published.ts';
import { byName } from './by-name.ts';
import {
  enclosing,
  isElement,
  lettersIn,
  lettersUpTo,
  type PageDocument,
  type PageElement,
  type PageNode,
} from './page-node.ts';

/** Letters and nodes below the headline among which its date stands, and letters of a first paragraph and of a line. */
const HEAD = { letters: 600, nodes: 300, paragraph: 100, line: 90 };
const LONGEST_NAME = 60;
const AUTHOR_CLASS = /(?:^|[\s_-])(?:author|byline|writer)(?:$|[\s_-])/i;
const LONGEST_TEXT = 5000;
const ELSEWHERE = new Set(['aside', 'nav', 'footer', 'li']);
const UPDATED = /updat|modif|aktualisiert|actualizad|mis à jour|aggiornat/i;
const SILENT = new Set(['script', 'style', 'template', 'button', 'select', 'form']);

/** The node after this one in the order of the page, its own inside left out. */
function nextOutside(node: PageNode): PageNode | null {
  for (let at: PageNode | null = node; at; at = at.parentNode) if (at.nextSibling) return at.nextSibling;
  return null;
}

function* nodesAfter(start: PageElement): Generator<PageNode> {
  let node = nextOutside(start);
  for (let count = 0; node && count < HEAD.nodes; count += 1) {
    yield node;
    const inside: PageNode | null = isElement(node) && !SILENT.has(node.localName) ? node.firstChild : null;
    node = inside ?? nextOutside(node);
  }
}

const isUpdate = (element: PageElement, line: string): boolean =>
  UPDATED.test(`${element.getAttribute('class') ?? ''} ${line}`);

const lineOf = (element: PageElement): string => (element.textContent ?? '').replace(/\s+/gu, ' ').trim();

/** The date of a `time` element, or of a line that holds a date and little else. */
function dateOf(element: PageElement): Publication | null {
  const line = lineOf(element);
  if (isUpdate(element, line)) return null;
  const machine = element.localName === 'time' ? element.getAttribute('datetime') : null;
  return parsePublished(machine, 'stated') ?? postedLine(line)?.published ?? null;
}

/** "By Ada Example", or a name alone in an element that is named for authors. */
function namesOf(element: PageElement): string | null {
  const line = lineOf(element);
  const names = bylineOf(line) ?? postedLine(line)?.byline ?? null;
  if (names !== null || !AUTHOR_CLASS.test(element.getAttribute('class') ?? '')) return names;
  return line.length <= LONGEST_NAME && !/[\d:.?!]/u.test(line) ? byName(line) : null;
}

/** Between the page's one headline and its first paragraph, each element that holds a text of its own. */
function* headElements(document: PageDocument): Generator<PageElement> {
  const [headline, second] = Array.from(document.querySelectorAll('h1')).filter(
    heading => lettersUpTo(heading, 1) > 0 && !enclosing(heading, ELSEWHERE),
  );
  if (!headline || second) return;
  let letters = 0;
  for (const node of nodesAfter(headline)) {
    const element = isElement(node) ? node : node.parentNode;
    if (!element || enclosing(element, ELSEWHERE)) continue;
    if (isElement(node)) {
      if (node.localName === 'time') yield element;
      continue;
    }
    const size = lettersIn((node.textContent ?? '').slice(0, LONGEST_TEXT));
    letters += size;
    if (size >= HEAD.paragraph || letters > HEAD.letters) return;
    if (size > 0) yield element;
  }
}

/** What a page shows between its headline and its first paragraph. */
export interface PageHead {
  /** null where dates of several days stand there, and where none is one of publication. */
  readonly published: Publication | null;
  readonly byline: string | null;
}

/** Date and names between headline and text: "By Ada Example", "Published 7:07 PM EST May 3, 2023". */
export function pageHead(document: PageDocument): PageHead {
  const dates: Publication[] = [];
  let byline: string | null = null;
  for (const element of headElements(document)) {
    if (lettersUpTo(element, HEAD.line) > HEAD.line) continue;
    const date = dateOf(element);
    if (date) dates.push(date);
    byline ??= namesOf(element);
  }
  const isOneDay = new Set(dates.map(date => date.day)).size === 1;
  const published = isOneDay ? (dates.find(date => date.precision === 'minute') ?? dates[0] ?? null) : null;
  return { published, byline };
}
