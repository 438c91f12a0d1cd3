import { typedQuery } from '../../language/typed-query.ts';
import type { NothingFound } from '../../model/answer.ts';
import { clipText, escapeText } from '../escape.ts';
import type { WordKey } from '../word-keys.ts';
import type { Words } from '../words.ts';
import { queryButtons, sendable, speakerId, topicId } from './ask-buttons.ts';
import type { OfferedButton } from './draft.ts';
import { ACCENT, button, buttonRow, container, textDisplay, type Body } from './components.ts';
import { leftOutText } from './left-out-text.ts';
import { queryText } from './query-text.ts';

const SOURCE_CHARACTERS = 60;

/** A sentence of ours for one person: what went wrong, or what to do. The text is Markdown and escaped already. */
export const noticeView = (text: string): Body => [container(ACCENT.notice, [textDisplay(text)])];

/** What may be asked instead, best first: a known source, a better spelling, the nearest topics. */
function insteadOf(nothing: NothingFound, command: string): { key: WordKey; buttons: OfferedButton[] } {
  const { query, unknownSource, didYouMean = [], nearest } = nothing;
  if (unknownSource) {
    const buttons = unknownSource.known.map(source => ({
      label: source,
      customId: topicId(command, typedQuery({ ...query, source })),
    }));
    return { key: 'knownSources', buttons: sendable(buttons) };
  }
  if (nothing.speakers) {
    const people = nothing.speakers.map(each => ({ label: each, customId: speakerId(command, each) }));
    return { key: 'didYouMean', buttons: sendable(people) };
  }
  const better = sendable(queryButtons(command, didYouMean));
  if (better.length > 0) return { key: 'didYouMean', buttons: better };
  const topics = nearest.map(topic => ({ label: topic, customId: topicId(command, topic) }));
  const buttons = sendable(topics);
  return { key: buttons.length > 0 ? 'nearestTopics' : 'tryFewerWords', buttons };
}

/** Nothing matches: says so and why, and offers what may be asked instead as buttons of the same command. */
export function nothingView(nothing: NothingFound, command: string, words: Words): Body {
  const asked = escapeText(queryText(nothing.query));
  const { key, buttons } = insteadOf(nothing, command);
  const source =
    nothing.unknownSource && escapeText(clipText(nothing.unknownSource.asked, SOURCE_CHARACTERS));
  const sentence =
    source !== undefined
      ? words('unknownSource', { source })
      : asked === ''
        ? words('nothingAtAll')
        : words('nothingFound', { asked });
  const leftOut = leftOutText(
    nothing.leftOut,
    command === 'timeline' ? 'datesLeftOut' : 'quotesLeftOut',
    words,
  );
  return [
    container(ACCENT.notice, [
      textDisplay([sentence, ...(leftOut === null ? [] : [leftOut]), `-# ${words(key)}`].join('\n')),
      ...(buttons.length > 0 ? [buttonRow(buttons.map(each => button(each.label, each.customId)))] : []),
    ]),
  ];
}
