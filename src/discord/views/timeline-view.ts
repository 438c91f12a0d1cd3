import type { TimelineAnswer, TimelineEntry } from '../../model/answer.ts';
import { escapeText } from '../escape.ts';
import { shownDay } from '../shown-day.ts';
import type { Words } from '../words.ts';
import { ACCENT } from './components.ts';
import type { Draft, Item } from './draft.ts';
import { leftOutText } from './left-out-text.ts';
import { answerHead, queryText } from './query-text.ts';
import { sentenceItem } from './sentence-item.ts';

/** Behind a date that is worked out from the article's; the foot says what it means, once. */
const WORKED_OUT = '†';

/** "**18 November 2024**† · *expected*": the event's own date, as precise as the text gives it. */
function entryHeading(entry: TimelineEntry, words: Words): string {
  const mark = entry.basis === 'resolved' ? WORKED_OUT : '';
  const expected = entry.expected ? ` · *${words('expected')}*` : '';
  return `**${escapeText(shownDay(entry.value, words.locale))}**${mark}${expected}`;
}

function entryItems(entry: TimelineEntry, words: Words): Item[] {
  const group = { heading: entryHeading(entry, words) };
  return entry.sentences.map(sentence => {
    const item = sentenceItem(sentence, words);
    const label = `${shownDay(entry.value, words.locale)} · ${item.context?.label ?? ''}`;
    const { otherDate } = sentence;
    const dated = otherDate && words('datedOtherwise', { day: shownDay(otherDate, words.locale) });
    return {
      ...item,
      group,
      lead: dated ? `*${escapeText(dated)}* ` : '',
      context: item.context && { ...item.context, label },
    };
  });
}

/** What the mark means, and what was left out; null where there is nothing to say. */
function footOf(answer: TimelineAnswer, words: Words): string | null {
  const isMarked = answer.entries.some(entry => entry.basis === 'resolved');
  const parts = [
    isMarked ? `${WORKED_OUT} ${words('workedOut')}` : null,
    leftOutText(answer.leftOut, 'datesLeftOut', words),
  ].filter(part => part !== null);
  return parts.length === 0 ? null : parts.join(' · ');
}

export const timelineView = (answer: TimelineAnswer, words: Words): Draft => ({
  accent: ACCENT.answer,
  head: answerHead(
    words('timelineOf', { topic: escapeText(queryText(answer.query)) }),
    answer.coverage,
    answer.query,
    words,
  ),
  items: answer.entries.flatMap(entry => entryItems(entry, words)),
  foot: footOf(answer, words),
  itemsPerPage: 8,
});
