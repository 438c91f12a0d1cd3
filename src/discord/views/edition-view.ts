import type { DigestStory, Edition } from '../../model/edition.ts';
import { clipText, escapeText } from '../escape.ts';
import { shownDay } from '../shown-day.ts';
import type { Words } from '../words.ts';
import { ACCENT } from './components.ts';
import type { Draft, Item } from './draft.ts';
import { quotationItem } from './quotation-item.ts';
import { sentenceItem } from './sentence-item.ts';
import { alsoIn, articleLine } from './source-line.ts';

const HEADLINE_CHARACTERS = 150;

/** Headline, then summary and quotation, each with its source; the other outlets stand below the headline. */
function storyItems(story: DigestStory, words: Words): Item[] {
  const others = alsoIn(story.source, story.alsoIn, words);
  const headline = `### ${escapeText(clipText(story.headline, HEADLINE_CHARACTERS)) || words('untitled')}`;
  const group = { heading: others === null ? headline : `${headline}\n-# ${others}` };
  const summary = story.summary.map(sentence => sentenceItem({ ...sentence, alsoIn: [] }, words));
  const quotation = story.quotation ? [quotationItem({ ...story.quotation, alsoIn: [] }, words)] : [];
  const told = [...summary, ...quotation];
  return (told.length > 0 ? told : [headlineOnly(story, words)]).map(item => ({ ...item, group }));
}

/** A text too short for any sentence of it to be shown: the headline stands above, the article is a tap away. */
const headlineOnly = ({ source }: DigestStory, words: Words): Item => ({
  group: null,
  lead: '',
  words: [],
  quoted: false,
  source: articleLine(source, words),
  context: null,
});

/** "21 November 2024, 08:00": the edition's moment by the clock of its schedule. */
export const slotText = (slot: string, words: Words): string => {
  const [day = '', time = ''] = slot.split('T');
  return `${shownDay(day, words.locale)}, ${time}`;
};

/** What finds the edition's message again after a crash: shown in the footer and in the subject. */
export const markText = (mark: string, words: Words): string =>
  words('editionMark', { mark: escapeText(mark) });

/** The plain line that a lock screen shows before the edition itself takes its place. */
export const editionSubject = (edition: Edition, words: Words): string =>
  `**${escapeText(clipText(edition.name, 100))}** · ${words('stories', { count: edition.stories.length })}: ${escapeText(
    clipText(edition.stories[0]?.headline ?? '', HEADLINE_CHARACTERS),
  )}\n-# ${markText(edition.mark, words)}`;

export function editionView(edition: Edition, preview: boolean, words: Words): Draft {
  const counts = [
    slotText(edition.slot, words),
    words('stories', { count: edition.stories.length }),
    words('newArticles', { count: edition.considered }),
  ];
  return {
    accent: ACCENT.digest,
    head: `## ${escapeText(clipText(edition.name, 100))}\n-# ${counts.join(' · ')}`,
    items: edition.stories.flatMap(story => storyItems(story, words)),
    foot: preview ? words('previewOnly') : markText(edition.mark, words),
    itemsPerPage: 24,
  };
}
