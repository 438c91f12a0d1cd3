import type { Coverage } from '../../model/answer.ts';
import type { Query, QueryTerm } from '../../model/query.ts';
import { clipText, escapeText } from '../escape.ts';
import { shownDay } from '../shown-day.ts';
import type { Words } from '../words.ts';

const HEADING_CHARACTERS = 150;

const written = ({ kind, text }: QueryTerm): string => (kind === 'phrase' ? `“${text}”` : text);

/** The keywords as a person would write them: `border “peace talks” OR truce −football`. Plain text, cut where long. */
export function queryText(query: Query): string {
  const wanted = query.wanted.map(term => [term, ...(term.or ?? [])].map(written).join(' OR '));
  const unwanted = query.unwanted.map(term => `−${written(term)}`);
  return clipText([...wanted, ...unwanted].join(' '), HEADING_CHARACTERS);
}

/** "12 articles · 5 stories · since 1 November 2024 · The Ledger only" */
export function coverageText(coverage: Coverage, query: Query, words: Words): string {
  const parts = [
    words('articles', { count: coverage.articles }),
    words('stories', { count: coverage.stories }),
    query.since === null ? '' : words('sinceDay', { day: shownDay(query.since, words.locale) }),
    query.until === null ? '' : words('untilDay', { day: shownDay(query.until, words.locale) }),
    query.source === null ? '' : words('sourceOnly', { source: escapeText(clipText(query.source, 60)) }),
  ];
  return parts.filter(part => part !== '').join(' · ');
}

/** Heading and subtext of an answer. */
export const answerHead = (title: string, coverage: Coverage, query: Query, words: Words): string =>
  `## ${title}\n-# ${coverageText(coverage, query, words)}`;
