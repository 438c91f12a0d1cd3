import type { Words } from '../words.ts';
import { ACCENT, container, divider, textDisplay, type Body } from './components.ts';
import { shownDay } from '../shown-day.ts';

export interface HelpFacts {
  readonly articles: number;
  readonly stories: number;
  /** Latest publication that an article states, null where none does. */
  readonly newest: string | null;
}

/** What can be asked, how keywords are written, and what the answers are made of. */
export function helpView(facts: HelpFacts, words: Words): Body {
  const commands = [
    words('helpSummary'),
    words('helpQuotes'),
    words('helpTimeline'),
    words('helpSearch'),
    words('helpTopics'),
    words('helpDigest'),
    words('helpFeeds'),
  ];
  const corpus = [
    words('articles', { count: facts.articles }),
    words('stories', { count: facts.stories }),
    facts.newest === null
      ? ''
      : words('newestOn', { day: shownDay(facts.newest.slice(0, 10), words.locale) }),
  ].filter(part => part !== '');
  return [
    container(ACCENT.answer, [
      textDisplay(`## ${words('helpTitle')}\n${words('helpPromise')}`),
      textDisplay(commands.map(line => `- ${line}`).join('\n')),
      divider(),
      textDisplay(`**${words('helpKeywordsTitle')}**\n${words('helpKeywords')}`),
      textDisplay(words('helpReading')),
      divider(),
      textDisplay(`-# ${corpus.join(' · ')}`),
    ]),
  ];
}
