const LONGEST_LINE = 120;
const NETWORK =
  '(?:facebook|twitter|x|whats ?app|telegram|linked ?in|pinterest|reddit|tumblr|messenger|e-?mail|print|copy(?: link| url)?|threads|bluesky|mastodon|instagram|youtube|tiktok|sms|line|viber|share|tweet|save|link|flipboard|pocket|more|rss|comments?)';
/** Counts may stand between the names, never alone: "21:40" is a time. */
const NETWORKS_ONLY = new RegExp(
  `^(?:\\d{1,5}[ ,|]{1,3})?${NETWORK}(?:[ ,|/•·:]{1,3}(?:${NETWORK}|\\d{1,5})){0,20}[ ,|/•·:]{0,3}$`,
  'i',
);
const INVITES =
  /^(?:please )?(?:share|tweet|send|e-?mail|mail|print|like|pin|save|bookmark|post|forward|follow)\b(?: (?:this|the|it|a|an|us|on|to|via|with|link|story|article|page|post|news|version|recipe|me|your|friends?|friend|somebody|someone|facebook|twitter|x|whatsapp|telegram|linkedin|instagram|reddit|email|by|in|and|[&+|]|social|media|networks?|feed|icon|copy|now|here|for|later|shares?|button|@\w{2,40})){0,14}[:.!]?$/i;
const ADDRESS = /https?:\/\/\S{1,100}/i;
/** "Share" as a button's only word in other languages. */
const SHARE =
  /^(?:compartir|tuitear|partager|tweeter|teilen|twittern|condividi|compartilhar|partilhar|tuitar|delen|deel|dela|del|jaa|udostępnij|sdílet|megosztás|paylaş|distribuie|поделиться|поширити|مشاركة|シェア|分享|공유)$/iu;
/** "Comparte esta noticia", "Diesen Artikel teilen" */
const SHARE_THIS =
  /^(?:comparte|comparta|compartir|partagez|partager|condividi|compartilhe|partilhe|deel|dela|del|teilen sie|udostępnij|поделиться) (?:\p{L}{1,5} )?(?:noticia|artículo|nota|article|articolo|notizia|notícia|artigo|artikel(?:en)?|dit|detta|artykuł|новостью|статьей)$|^(?:diesen )?artikel teilen$/iu;
const COUNT = /^\d[\d.,]{0,8}[km]?\+? (?:shares?|comments?|views?|likes?|tweets?|reads?|retweets?)$/i;

/** "Share this article", "Facebook Twitter WhatsApp", "Send a link to a friend", "14 comments". */
export const isShareLine = (text: string): boolean =>
  text.length <= LONGEST_LINE && isInvitation(text.replace(ADDRESS, '').trim());

const isInvitation = (words: string): boolean =>
  NETWORKS_ONLY.test(words) ||
  INVITES.test(words) ||
  SHARE.test(words) ||
  SHARE_THIS.test(words) ||
  COUNT.test(words);
