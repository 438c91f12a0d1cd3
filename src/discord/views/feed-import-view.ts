import type { ImportedFeeds } from '../../feeds/feed-desk.ts';
import { clipText, escapeText } from '../escape.ts';
import type { Words } from '../words.ts';
import { ACCENT, container, textDisplay, type Body } from './components.ts';

/** Refused feeds shown with their reasons: with the longest of both they stay within one message. */
const REFUSED_SHOWN = 8;
const ADDRESS_CHARACTERS = 80;
const PROBLEM_CHARACTERS = 120;

function refusedLines({ refused }: ImportedFeeds, words: Words): string[] {
  const lines = refused.slice(0, REFUSED_SHOWN).map(({ address, problem }) => {
    const shown = escapeText(clipText(address, ADDRESS_CHARACTERS)) || words('untitled');
    // a colon after the address could make an emoji's name of its end: "…:8080" and ":"
    return `- ${shown} – ${escapeText(clipText(problem, PROBLEM_CHARACTERS))}`;
  });
  const more = refused.length - lines.length;
  return more > 0 ? [...lines, `-# ${words('feedImportMore', { count: more })}`] : lines;
}

/** How many feeds of the file are followed now, were before, and were refused, with the first reasons. */
export function importedFeedsView(imported: ImportedFeeds, words: Words): Body {
  const { added, known, refused } = imported;
  const counts = [
    words('feedsAdded', { count: added }),
    known > 0 ? words('feedsKnown', { count: known }) : '',
    refused.length > 0 ? words('feedsRefused', { count: refused.length }) : '',
  ].filter(part => part !== '');
  const isEmpty = added + known + refused.length === 0;
  const lines = refusedLines(imported, words);
  return [
    container(ACCENT.digest, [
      textDisplay(`## ${words('feedImport')}\n${isEmpty ? words('feedImportNone') : counts.join(' · ')}`),
      ...(lines.length > 0 ? [textDisplay(lines.join('\n'))] : []),
      ...(added > 0 ? [textDisplay(`-# ${words('feedImportSoon')}`)] : []),
    ]),
  ];
}
