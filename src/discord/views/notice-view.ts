import type { NothingFound } from '../../model/answer.ts';
import { clipText, escapeText } from '../escape.ts';
import { BUTTON_LABEL_CHARACTERS, CUSTOM_ID_CHARACTERS, ROW_BUTTONS } from '../limits.ts';
import type { Words } from '../words.ts';
import { ACCENT, button, buttonRow, container, textDisplay, type Body } from './components.ts';
import { leftOutText } from './left-out-text.ts';
import { queryText } from './query-text.ts';

/** A sentence of ours for one person: what went wrong, or what to do. The text is Markdown and escaped already. */
export const noticeView = (text: string): Body => [container(ACCENT.notice, [textDisplay(text)])];

/** Topics whose button can carry them whole. */
const buttonTopics = (command: string, topics: readonly string[]): string[] =>
  [...new Set(topics)]
    .filter(
      topic =>
        clipText(topic, BUTTON_LABEL_CHARACTERS) === topic &&
        topic !== '' &&
        topicId(command, topic).length <= CUSTOM_ID_CHARACTERS,
    )
    .slice(0, ROW_BUTTONS);

export const topicId = (command: string, topic: string): string => `topic:${command}:${topic}`;

/** Nothing matches: says so, and offers the nearest topics as buttons that ask the same command for them. */
export function nothingView(nothing: NothingFound, command: string, words: Words): Body {
  const asked = escapeText(queryText(nothing.query));
  const topics = buttonTopics(command, nothing.nearest);
  const sentence = asked === '' ? words('nothingAtAll') : words('nothingFound', { asked });
  const advice = words(topics.length > 0 ? 'nearestTopics' : 'tryFewerWords');
  const leftOut = leftOutText(
    nothing.leftOut,
    command === 'timeline' ? 'datesLeftOut' : 'quotesLeftOut',
    words,
  );
  return [
    container(ACCENT.notice, [
      textDisplay([sentence, ...(leftOut === null ? [] : [leftOut]), `-# ${advice}`].join('\n')),
      ...(topics.length > 0 ? [buttonRow(topics.map(topic => button(topic, topicId(command, topic))))] : []),
    ]),
  ];
}
