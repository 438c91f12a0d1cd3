import type { Following } from '../../model/feed.ts';
import { clipText, escapeText } from '../escape.ts';
import { maskedLink } from '../link.ts';
import type { Words } from '../words.ts';
import { ACCENT, container, textDisplay, type Body } from './components.ts';
import { FEED_LINK_CHARACTERS, linkedName, shownAddress, unixSeconds } from './feed-words.ts';

const REASON_CHARACTERS = 300;

function whatText(following: Following, words: Words): string {
  const { state, failingSince, reason } = following.feed;
  const name = linkedName(following);
  if (state === 'gone') return words('feedNoticeGone', { name });
  const why = escapeText(clipText(reason ?? '', REASON_CHARACTERS)) || words('feedFailingUnknown');
  return failingSince === null
    ? words('feedNoticeNow', { name, reason: why })
    : words('feedNoticeSince', { name, reason: why, seconds: unixSeconds(failingSince) });
}

function noticeLines(following: Following, words: Words): { what: string; advice: string; once: string } {
  const { address, state } = following.feed;
  const linked = maskedLink(shownAddress(address), address, FEED_LINK_CHARACTERS);
  return {
    what: whatText(following, words),
    advice: words('feedNoticeDo', { address: linked }),
    once: `-# ${words(state === 'gone' ? 'feedNoticeGoneOnce' : 'feedNoticeOnce')}`,
  };
}

/** A feed that fails: which, since when, why, and what to do. */
export function failingFeedView(following: Following, words: Words): Body {
  const { what, advice, once } = noticeLines(following, words);
  return [
    container(ACCENT.notice, [
      textDisplay(`### ${words('feedNotice')}\n${what}`),
      textDisplay(advice),
      textDisplay(once),
    ]),
  ];
}

/** The same as plain text, for lock screens. */
export function failingFeedText(following: Following, words: Words): string {
  const { what, advice, once } = noticeLines(following, words);
  return [`**${words('feedNotice')}**`, what, advice, once].join('\n');
}
