const LONGEST_LINE = 120;
const NETWORK =
  '(?:facebook|twitter|x|whats ?app|telegram|linked ?in|pinterest|reddit|tumblr|messenger|e-?mail|print|copy(?: link| url)?|threads|bluesky|mastodon|instagram|youtube|tiktok|sms|line|viber|share|tweet|save|link|flipboard|pocket|more|rss|comments?|\\d{1,5})';
const NETWORKS_ONLY = new RegExp(`^(?:${NETWORK}(?:[ ,|/•·:]{1,3}|$)){1,20}$`, 'i');
const INVITES =
  /^(?:please )?(?:share|tweet|send|e-?mail|print|like|pin|save|bookmark|post|forward|follow)\b(?: (?:this|the|it|a|an|us|on|to|via|with|link|story|article|page|post|news|version|me|your|friends?|friend|facebook|twitter|x|whatsapp|telegram|linkedin|instagram|reddit|email|by|in|and|[&+|]|social|media|networks?|feed|icon|copy|now|here|for|later|shares?|button)){0,14}[:.!]?$/i;
const ADDRESS = /https?:\/\/\S{1,100}/i;
const COUNT = /^\d[\d.,]{0,8}[km]?\+? (?:shares?|comments?|views?|likes?|tweets?|reads?|retweets?)$/i;

/** "Share this article", "Facebook Twitter WhatsApp", "Send a link to a friend", "14 comments". */
export const isShareLine = (text: string): boolean =>
  text.length <= LONGEST_LINE && isInvitation(text.replace(ADDRESS, '').trim());

const isInvitation = (words: string): boolean =>
  NETWORKS_ONLY.test(words) || INVITES.test(words) || COUNT.test(words);
