import type { DigestStory, Edition } from '../../model/edition.ts';
import { clipText, escapeText } from '../escape.ts';
import { shownDay } from '../shown-day.ts';
import { slotInId } from '../digests/edition-slot.ts';
import type { Words } from '../words.ts';
import { ACCENT } from './components.ts';
import type { Draft, Item } from './draft.ts';
import { unixSeconds } from './digest-list-view.ts';
import { quotationItem } from './quotation-item.ts';
import { sentenceItem } from './sentence-item.ts';
import { alsoIn, articleLine, outletsLine } from './source-line.ts';

const HEADLINE_CHARACTERS = 150;

/** "### Update: Bridge closed"; a story without a title begins with its first sentence instead. */
function headlineText({ headline, update = false }: DigestStory, words: Words): string | null {
  const text = escapeText(clipText(headline, HEADLINE_CHARACTERS));
  if (update) return `### ${words('updateOf', { headline: text === '' ? words('untitled') : text })}`;
  return text === '' ? null : `### ${text}`;
}

/** Whose headline it is stands below it where none of the sentences is from there; then the other outlets. */
function outletsText(story: DigestStory, words: Words): string | null {
  const shown = [...story.summary, ...(story.quotation ? [story.quotation] : [])];
  const isShown = shown.length === 0 || shown.some(({ source }) => source.article === story.source.article);
  if (!isShown) return outletsLine(story.source, story.alsoIn, words);
  const others = alsoIn(story.source, story.alsoIn, words);
  return others === null ? null : `-# ${others}`;
}

/** Headline, then summary and quotation, each with its source. */
function storyItems(story: DigestStory, words: Words): Item[] {
  const headline = headlineText(story, words);
  const heading = [headline, outletsText(story, words)].filter(line => line !== null).join('\n');
  const group = { heading };
  const summary = story.summary.map(sentence =>
    sentenceItem({ ...sentence, alsoIn: [] }, words, story.headline),
  );
  const quotation = story.quotation
    ? [quotationItem({ ...story.quotation, alsoIn: [] }, words, story.headline)]
    : [];
  const told = [...summary, ...quotation];
  const items = told.length > 0 ? told : [headlineOnly(story, words)];
  return items.map((item, at) => ({
    ...item,
    group,
    words: headline === null && at === 0 ? item.words.map(run => ({ ...run, bold: true })) : item.words,
  }));
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
export function editionSubject(edition: Edition, words: Words): string {
  const [first] = edition.stories;
  const opening = first?.headline === '' ? first.summary[0]?.citation.text : first?.headline;
  const headline = clipText(opening ?? '', HEADLINE_CHARACTERS);
  const told = first
    ? `${words('stories', { count: edition.stories.length })}: ${escapeText(headline)}`
    : words('editionEmptySubject');
  return `**${escapeText(clipText(edition.name, 100))}** · ${told}\n-# ${markText(edition.mark, words)}`;
}

const whyId = ({ schedule, slot }: Edition, preview: boolean): string =>
  `digest:why:${schedule}:${preview ? 'now' : slotInId(slot)}`;

/** One line where there is nothing new. */
function headText(edition: Edition, words: Words): string {
  const name = escapeText(clipText(edition.name, 100));
  if (edition.stories.length === 0)
    return `**${name}** · ${words('editionEmpty', { seconds: unixSeconds(edition.since) })}`;
  const counts = [
    slotText(edition.slot, words),
    words('stories', { count: edition.stories.length }),
    edition.older === true ? words('editionOlder') : words('newArticles', { count: edition.considered }),
  ];
  return `## ${name}\n-# ${counts.join(' · ')}`;
}

export function editionView(edition: Edition, preview: boolean, words: Words): Draft {
  const label = words(edition.stories.length === 0 ? 'whyEmptyButton' : 'whyButton');
  return {
    accent: ACCENT.digest,
    head: headText(edition, words),
    items: edition.stories.flatMap(story => storyItems(story, words)),
    foot: preview ? words('previewOnly') : markText(edition.mark, words),
    itemsPerPage: 24,
    buttons: [{ label, customId: whyId(edition, preview) }],
  };
}
