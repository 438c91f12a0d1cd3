import type { TopicsAnswer, TopicTrend } from '../../model/answer.ts';
import { clipText, escapeText } from '../escape.ts';
import { shownDay } from '../shown-day.ts';
import type { Words } from '../words.ts';
import { askId, sendable } from './ask-buttons.ts';
import { ACCENT } from './components.ts';
import type { Draft, Group, Item } from './draft.ts';

const LABEL_CHARACTERS = 80;

/** "6 stories · 1 in the 28 days before" */
function countLine(topic: TopicTrend, days: number, words: Words): string {
  const before =
    topic.before === 0
      ? words('topicNew', { count: days })
      : words('topicBefore', { stories: topic.before, count: days });
  return `-# ${words('stories', { count: topic.stories })} · ${before}`;
}

function topicItem(topic: TopicTrend, group: Group, days: number, words: Words): Item {
  const buttons = sendable(
    (['summary', 'timeline'] as const).map(command => ({
      label: words(command === 'summary' ? 'topicSummary' : 'topicTimeline'),
      customId: askId(command, topic.label),
    })),
  );
  return {
    group,
    lead: `**${escapeText(clipText(topic.label, LABEL_CHARACTERS))}**`,
    words: [],
    quoted: false,
    source: countLine(topic, days, words),
    context: null,
    buttons,
  };
}

const daysBetween = (first: string, last: string): number =>
  Math.round((Date.parse(last) - Date.parse(first)) / 86_400_000);

/** Rising topics, then the others that most stories have; each leads to its summary and its timeline. */
export function topicsView(answer: TopicsAnswer, words: Words): Draft {
  const day = (value: string): string => shownDay(value, words.locale);
  const compared = daysBetween(answer.comparedFrom, answer.first);
  const rising = { heading: `### ${words('topicsRising')}` };
  const most = { heading: `### ${words('topicsMost')}` };
  const range =
    answer.first === answer.last
      ? day(answer.last)
      : words('topicsDays', { first: day(answer.first), last: day(answer.last) });
  const counts = [
    words('articles', { count: answer.coverage.articles }),
    words('stories', { count: answer.coverage.stories }),
  ];
  return {
    accent: ACCENT.answer,
    head: [
      `## ${words('topicsTitle')}`,
      `-# ${[range, ...counts].join(' · ')}`,
      ...(answer.earlier ? [`-# ${words('topicsEarlier')}`] : []),
    ].join('\n'),
    items: answer.topics.map(topic => topicItem(topic, topic.rising ? rising : most, compared, words)),
    foot: answer.topics.length === 0 ? words('topicsNone') : null,
    itemsPerPage: 5,
  };
}
