const SCHEME = /^([a-z][a-z\d+.-]{0,20}):/i;
const HOST_AND_PORT = /^[^/?#\s:]+:\d{1,5}(?:[/?#]|$)/;
const NO_ADDRESS =
  'That is no web address. Give the address of a feed or of a page, such as https://example.org/news.';

export type TypedAddress =
  | {
      readonly ok: true;
      /** To be tried in this order. */
      readonly addresses: readonly [string, ...string[]];
    }
  | { readonly ok: false; readonly problem: string };

const refused = (problem: string): TypedAddress => ({ ok: false, problem });

/** "feed:https://…" and "feed://…", as browsers hand feeds over. */
const withoutFeedScheme = (text: string): string => text.replace(/^feed:(?:\/\/)?/i, '');

function withScheme(text: string): TypedAddress {
  const url = URL.parse(text);
  return url && url.hostname !== '' ? { ok: true, addresses: [url.href] } : refused(NO_ADDRESS);
}

/** A name alone is too little: "news" is no address, "news.example" and "localhost:8080" are. */
function withoutScheme(text: string): TypedAddress {
  const secure = URL.parse(`https://${text}`);
  const plain = URL.parse(`http://${text}`);
  if (!secure || !plain || /\s/.test(text)) return refused(NO_ADDRESS);
  if (!secure.hostname.includes('.') && !secure.hostname.startsWith('[') && !HOST_AND_PORT.test(text))
    return refused(NO_ADDRESS);
  return { ok: true, addresses: [secure.href, plain.href] };
}

/** What a person typed as an address: "<https://a.example/feed>", "feed://a.example/rss", "a.example/news". */
export function typedAddress(typed: string): TypedAddress {
  const text = withoutFeedScheme(
    typed
      .trim()
      .replace(/^<([^<>]*)>$/, '$1')
      .trim(),
  );
  if (text === '' || text.length > 2000) return refused(NO_ADDRESS);
  const scheme = HOST_AND_PORT.test(text) ? undefined : SCHEME.exec(text)?.[1]?.toLowerCase();
  if (scheme === 'http' || scheme === 'https') return withScheme(text);
  if (scheme === undefined) return withoutScheme(text);
  return refused(`Feeds are fetched over http and https only, not over “${scheme}”.`);
}
