import { endsSentence, wordCount } from './line-shapes.ts';
import type { TextProfile } from './text-profile.ts';

const LONGEST_LINE = 60;
const MOST_WORDS = 6;
/** Names that are the same in every language. */
const NETWORK =
  /(?<![\w./@])(?:facebook|twitter|whats ?app|telegram|linkedin|pinterest|reddit|tumblr|instagram|youtube|tiktok|threads|bluesky|mastodon|flipboard|xing|messenger|snapchat|weibo|wechat|vkontakte|e-?mail|rss)(?![\w./])/iu;
/** "X" alone is a letter: it counts beside a word that shares. */
const X = /(?:^|\s)X$/u;
const SHARES =
  /^(?:share|post|tweet|teilen|partag|compart|condivid|del|dela|deel|udost[eę]pnij|auf|sur|en|su|op|på)/iu;

/** "Auf Facebook teilen", "Compartir en WhatsApp", where the article itself does not speak of that network. */
export function isNetworkLine(text: string, profile: TextProfile): boolean {
  if (
    text.length > LONGEST_LINE ||
    wordCount(text) > MOST_WORDS ||
    endsSentence(text) ||
    /[:：)]$/u.test(text)
  )
    return false;
  const name = NETWORK.exec(text)?.[0].toLowerCase();
  if (name === undefined) return X.test(text) && SHARES.test(text);
  return !profile.prose.some(paragraph => paragraph.includes(name));
}
