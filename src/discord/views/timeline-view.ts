import type { TimelineAnswer, TimelineEntry } from '../../model/answer.ts';
import { escapeText } from '../escape.ts';
import { shownDay } from '../shown-day.ts';
import type { Words } from '../words.ts';
import { ACCENT } from './components.ts';
import type { Draft, Item } from './draft.ts';
import { leftOutText } from './left-out-text.ts';
import { answerHead, queryText } from './query-text.ts';
import { sentenceItem } from './sentence-item.ts';

/** "**18 November 2024** · *expected*": the event's own date, as precise as the text gives it. */
function entryHeading(entry: TimelineEntry, words: Words): string {
  const marks = [
    entry.expected ? ` · *${words('expected')}*` : '',
    entry.basis === 'resolved' ? ` · *${words('workedOut')}*` : '',
  ];
  return `**${escapeText(shownDay(entry.value, words.locale))}**${marks.join('')}`;
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

export const timelineView = (answer: TimelineAnswer, words: Words): Draft => ({
  accent: ACCENT.answer,
  head: answerHead(
    words('timelineOf', { topic: escapeText(queryText(answer.query)) }),
    answer.coverage,
    answer.query,
    words,
  ),
  items: answer.entries.flatMap(entry => entryItems(entry, words)),
  foot: leftOutText(answer.leftOut, 'datesLeftOut', words),
  itemsPerPage: 8,
});
