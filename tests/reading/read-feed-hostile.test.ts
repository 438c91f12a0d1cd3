import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFeed } from '../../src/reading/read-feed.ts';

const FEEDS = [
  '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Post</title><item><title>A &amp;lt; B</title><link>https://a.example/1</link><guid>1</guid><pubDate>Wed, 03 May 2023 18:30:00 +0200</pubDate><dc:creator>Ada</dc:creator><description><![CDATA[<p>One</p>]]></description></item></channel></rss>',
  '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://a.example/"><title type="html">&lt;b>Post</title><entry><id>urn:1</id><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">One</div></title><link href="1"/><updated>2023-05-03T10:00:00Z</updated><content mode="base64">PHA+</content></entry></feed>',
  '{"version":"https://jsonfeed.org/version/1.1","title":"Post","items":[{"id":"1","content_html":"<p>One</p>","authors":[{"name":"Ada"}]}]}',
].map(text => Buffer.from(text));

const PIECES = [
  '<',
  '>',
  '&',
  '<![CDATA[',
  ']]>',
  '<!--',
  '"',
  '\0',
  '<item>',
  '<entry ',
  '</',
  '&#xFFFFFFFF;',
  '<rss',
  '{',
  '\u2028',
  '<a xmlns="',
];
const damaged = fc
  .record({
    feed: fc.constantFrom(...FEEDS),
    cuts: fc.array(fc.tuple(fc.nat(600), fc.constantFrom(...PIECES), fc.nat(40)), { maxLength: 6 }),
  })
  .map(({ feed, cuts }) =>
    cuts.reduce<Buffer>(
      (bytes, [at, piece, drop]) =>
        Buffer.concat([bytes.subarray(0, at), Buffer.from(piece), bytes.subarray(at + drop)]),
      feed,
    ),
  );

const readAlways = (bytes: Uint8Array): void => {
  const feed = readFeed(bytes, null, 'https://a.example/feed');
  if (!feed.ok) expect(feed.reason).toMatch(/\.$/);
  else for (const item of feed.items) expect(item.link ?? 'https:').toMatch(/^https?:/i);
};

describe('readFeed', () => {
  it('answers every damaged feed', () => {
    fc.assert(fc.property(damaged, readAlways), { numRuns: 400, endOnFailure: true });
  });

  it('answers any bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), readAlways), {
      numRuns: 300,
      endOnFailure: true,
    });
  });

  it.each([
    ['open elements', '<rss>' + '<a>'.repeat(200_000)],
    ['open items', '<rss>' + '<item>'.repeat(200_000)],
    ['ampersands', '<rss><item><title>' + '&'.repeat(1_000_000)],
    ['links', '<feed>' + '<link href="a"/>'.repeat(150_000)],
    ['authors', '<feed><entry>' + '<author><name>a</name></author>'.repeat(150_000)],
    ['attributes', '<rss ' + 'a="b" '.repeat(300_000) + '>'],
    ['stray closing tags', '<rss>' + '<a>'.repeat(90) + '</b>'.repeat(300_000)],
    ['open brackets of JSON', '{"items":' + '['.repeat(300_000)],
  ])('comes to an end with a flood of %s', (_, text) => {
    expect(readFeed(Buffer.from(text), null)).toHaveProperty('ok');
  });

  it('reads five thousand entries, and of more than twenty thousand the first', () => {
    const entries = (count: number): string =>
      Array.from(
        { length: count },
        (_, index) => `<item><guid>${index}</guid><title>Story ${index}</title></item>`,
      ).join('');
    const feed = readFeed(Buffer.from(`<rss><channel>${entries(5000)}</channel></rss>`), null);
    expect(feed.ok && feed.items.map(item => item.id)).toEqual(
      Array.from({ length: 5000 }, (_, index) => String(index)),
    );
    const more = readFeed(Buffer.from(`<rss><channel>${entries(20_500)}</channel></rss>`), null);
    expect(more.ok && more.items).toHaveLength(20_000);
  });
});
