import type { RawDocument, ReadResult } from '../../model/article.ts';
import { pageDraft } from '../page/page-draft.ts';
import { articleOf } from '../plain-text/read-plain-text.ts';
import { readFrontMatter, type FrontMatter } from './front-matter.ts';
import { markdownTexts } from './markdown-texts.ts';
import { keyedFields, statedFields } from './stated-fields.ts';

/** Markdown is nested by its reader call by call; real articles are far smaller. */
const LONGEST_MARKDOWN = 500_000;
const DEEPEST_NESTING = 40;
const FENCE = /^---[ \t]*\n([\s\S]*?)(?:\n|^)---[ \t]*(?:\n|$)/;

interface Divided extends FrontMatter {
  readonly body: string;
}

/** Front matter between two lines of "---" at the top, and what stands below. */
function divided(text: string): Divided {
  const found = FENCE.exec(text);
  if (!found) return { fields: {}, body: text, problem: null };
  return { ...readFrontMatter(found[1] ?? ''), body: text.slice(found[0].length) };
}

/** Emphasis is matched mark against mark within a paragraph: time goes with the square of their number. */
const MOST_MARK_PAIRS = 5_000_000;

const markPairs = (text: string): number =>
  text
    .split(/\n[ \t]*\n/)
    .reduce((sum, paragraph) => sum + (paragraph.match(/[*_`[\]<~]/g)?.length ?? 0) ** 2, 0);

const isTooNested = (text: string): boolean =>
  new RegExp(String.raw`^[ \t]{0,3}(?:>[ \t]?|[-*+] ){${DEEPEST_NESTING}}`, 'm').test(text);

/** A Markdown article with front matter: title, author, publisher, date, url, language as stated there. */
export function readMarkdown(text: string, raw: RawDocument): ReadResult {
  const where = raw.path;
  if (text.length > LONGEST_MARKDOWN || isTooNested(text) || markPairs(text) > MOST_MARK_PAIRS) {
    return {
      articles: [],
      problems: [
        { where, reason: 'The Markdown is too long or too deeply nested. Split it, or save it as .txt.' },
      ],
    };
  }
  const { fields, body, problem } = divided(text.replace(/\r\n?/g, '\n'));
  const stated = statedFields(keyedFields(fields));
  const texts = markdownTexts(body);
  const draft = pageDraft(texts, { ...stated, title: stated.title ?? texts.title });
  const article = articleOf(draft, { externalId: raw.path, url: stated.url ?? raw.url });
  const problems = problem === null ? [] : [{ where, reason: problem }];
  if (!article)
    return { articles: [], problems: [...problems, { where, reason: 'No text was found in it.' }] };
  return { articles: [{ ...article, language: stated.language }], problems };
}
