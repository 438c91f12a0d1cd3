import { annotate } from '../../src/language/annotate.ts';
import type { Annotation, Quotation, DateMention } from '../../src/model/annotation.ts';
import type { AnnotatedArticle } from '../../src/model/answer.ts';
import { type Article, DEFAULT_RIGHTS } from '../../src/model/article.ts';
import type { FacetCount, SearchHit, Store } from '../../src/storage/store.ts';
import { lexicons } from '../analysis/lexicons.ts';

export interface Written {
  readonly id: number;
  readonly story?: number;
  readonly title: string;
  readonly text: string;
  readonly day?: string;
  readonly publisher?: string;
  readonly shownShare?: number;
  readonly firstSeen?: string;
  /** Quoted words with their speaker's name, both as they stand in the text. */
  readonly quotes?: readonly (readonly [string, string | null])[];
  readonly dates?: readonly (readonly [string, string, DateMention['precision']])[];
}

const spanOf = (text: string, words: string): { start: number; end: number } => {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`“${words}” is not in the text`);
  return { start, end: start + words.length };
};

/** One sentence a line, one paragraph a line: what is tested here is not the splitting. */
function annotationOf(written: Written): Annotation {
  const { text } = written;
  const lines = [...text.matchAll(/[^\n]+/g)].map(match => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const sentenceAt = (at: number): number => lines.findIndex(line => at >= line.start && at < line.end);
  const quotations = (written.quotes ?? []).map(([words, name]): Quotation => {
    const span = spanOf(text, words);
    const named = name === null ? null : spanOf(text, name);
    return {
      ...span,
      kind: 'direct',
      outer: { start: span.start - 1, end: span.end + 1 },
      sentence: sentenceAt(span.start),
      cue: null,
      speaker: named && { name: name ?? '', nameSpan: named, mention: named },
      reasons: [],
    };
  });
  const dates = (written.dates ?? []).map(([words, value, precision]): DateMention => {
    const span = spanOf(text, words);
    return { ...span, type: 'DATE', value, basis: 'stated', precision, sentence: sentenceAt(span.start) };
  });
  return {
    ...annotate('', { published: null }, lexicons),
    paragraphs: lines,
    sentences: lines.map((line, paragraph) => ({ ...line, paragraph })),
    quotations,
    dates,
  };
}

function articleOf(written: Written): Article {
  const day = written.day ?? null;
  return {
    id: written.id,
    revision: written.id * 100,
    source: 1,
    story: written.story ?? written.id,
    firstSeen: written.firstSeen ?? '2026-11-20T08:00:00Z',
    rights: { ...DEFAULT_RIGHTS, shownShare: written.shownShare ?? 1 },
    externalId: String(written.id),
    title: written.title,
    byline: null,
    publisher: written.publisher ?? 'Harbour Gazette',
    url: null,
    language: 'en',
    published:
      day === null
        ? null
        : { instant: `${day}T00:00:00Z`, day, offsetMinutes: null, precision: 'day', basis: 'stated' },
    text: written.text,
    captions: [],
  };
}

/** Finds articles that hold every word asked for; everything else is as the real store promises. */
export function storeOf(writings: readonly Written[], topics: readonly string[] = []): Store {
  const known: AnnotatedArticle[] = writings.map(written => ({
    article: articleOf(written),
    annotation: annotationOf(written),
  }));
  const hit = ({ article }: AnnotatedArticle): SearchHit => ({
    article: article.id,
    story: article.story,
    score: 1,
  });
  const store: Partial<Store> = {
    search: (_, query, { limit }) =>
      Promise.resolve(
        known
          .filter(({ article }) =>
            query.wanted.every(term =>
              `${article.title ?? ''} ${article.text}`.toLowerCase().includes(term.text.toLowerCase()),
            ),
          )
          .slice(0, limit)
          .map(hit),
      ),
    recent: (_, since) => Promise.resolve(known.filter(({ article }) => article.firstSeen > since).map(hit)),
    edited: () => Promise.resolve([]),
    articles: (_, ids) =>
      Promise.resolve(ids.flatMap(id => known.find(({ article }) => article.id === id)?.article ?? [])),
    sources: () => Promise.resolve([]),
    annotated: (_, ids) =>
      Promise.resolve(ids.flatMap(id => known.find(({ article }) => article.id === id) ?? [])),
    storyMembers: (_, stories) =>
      Promise.resolve(known.map(({ article }) => article).filter(article => stories.includes(article.story))),
    presentStories: ids =>
      Promise.resolve(
        new Map(
          known
            .filter(({ article }) => ids.includes(article.id))
            .map(({ article }) => [article.id, article.story]),
        ),
      ),
    revision: (_, revision) => {
      const article = known.find(each => each.article.revision === revision)?.article;
      return Promise.resolve(
        article
          ? { article: article.id, revision, title: article.title, text: article.text, removed: false }
          : null,
      );
    },
    articleCount: () => Promise.resolve(known.length),
    counts: () => Promise.resolve({ articles: known.length, stories: known.length, newest: null }),
    knownWords: () => Promise.resolve([]),
    publishers: (_, typed) => Promise.resolve([typed]),
    topicsOf: () => Promise.resolve([]),
    facets: (_, kind, typed) =>
      Promise.resolve(
        (kind === 'topic' ? topics : [])
          .filter(label => label.toLowerCase().includes(typed.toLowerCase()))
          .map((label): FacetCount => ({ label, articles: 1 })),
      ),
  };
  return store as Store;
}
