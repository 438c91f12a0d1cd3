import { describe, expect, it } from 'vitest';
import type { Feed } from '../../src/reading/feed/feed-reading.ts';
import { readFeed } from '../../src/reading/read-feed.ts';

function read(text: string, address: string | null = null): Feed {
  const feed = readFeed(Buffer.from(text), null, address);
  if (!feed.ok) throw new Error(feed.reason);
  return feed;
}

const rss = (items: string, attributes = ''): string =>
  `<?xml version="1.0"?><rss version="2.0" ${attributes}><channel><title>Harbour &amp; Quay</title><link>https://post.example.org/</link><language>en-gb</language>${items}</channel></rss>`;

describe('readFeed', () => {
  it('reads RSS 2.0', () => {
    const feed = read(
      rss(
        `<item><title>Crane &lt;b&gt;stays&lt;/b&gt;</title><link>https://post.example.org/crane</link><guid isPermaLink="false">tag:7</guid>
         <pubDate>Wed, 03 May 2023 18:30:00 +0200</pubDate><dc:creator>Ada Example</dc:creator>
         <description>Short.</description><c:encoded><![CDATA[<p>The <i>whole</i> text.</p>]]></c:encoded></item>`,
        'xmlns:c="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"',
      ),
    );
    expect(feed).toMatchObject({
      title: 'Harbour & Quay',
      link: 'https://post.example.org/',
      language: 'en',
    });
    expect(feed.items).toEqual([
      {
        id: 'tag:7',
        title: 'Crane stays',
        titleHtml: 'Crane <b>stays</b>',
        link: 'https://post.example.org/crane',
        published: {
          instant: '2023-05-03T16:30:00.000Z',
          day: '2023-05-03',
          offsetMinutes: 120,
          precision: 'minute',
          basis: 'feed',
        },
        summary: 'Short.',
        contentHtml: '<p>The <i>whole</i> text.</p>',
        author: 'Ada Example',
        source: null,
        language: null,
      },
    ]);
  });

  it('reads Atom, with markup in each of its ways', () => {
    const feed =
      read(`<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://post.example.org/news/"><title type="html">Harbour &lt;i>Post&lt;/i></title>
      <link rel="self" href="feed.xml"/><link href="./"/>
      <entry><id>urn:1</id><title type="text">1 &lt; 2</title><link rel="enclosure" href="a.mp3"/><link href="one"/><published>2023-05-03T10:00:00Z</published><updated>2023-05-04T10:00:00Z</updated>
        <author><name>Ada Example</name><uri>https://example.org</uri></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One <b>bold</b>.</p></div></content></entry>
      <entry><id>urn:2</id><title>Two</title><link rel="alternate" href="two"/><summary type="html">&lt;p&gt;Second.&lt;/p&gt;</summary></entry></feed>`);
    expect(feed).toMatchObject({ title: 'Harbour Post', link: 'https://post.example.org/news/' });
    expect(feed.items.map(({ id, title, link }) => [id, title, link])).toEqual([
      ['urn:1', '1 < 2', 'https://post.example.org/news/one'],
      ['urn:2', 'Two', 'https://post.example.org/news/two'],
    ]);
    expect(feed.items[0]?.published?.day).toBe('2023-05-03');
    expect(feed.items[0]?.author).toBe('Ada Example');
    expect(feed.items[0]?.contentHtml).toContain('<p>One <b>bold</b>.</p>');
    expect(feed.items[1]?.contentHtml).toBe('<p>Second.</p>');
  });

  it('reads RDF, whose items stand beside the channel', () => {
    const feed =
      read(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:x="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="https://post.example.org/"><title>Post</title><link>https://post.example.org/</link></channel>
      <item rdf:about="https://post.example.org/1"><title>One</title><link>https://post.example.org/1</link><x:date>2023-05-03</x:date></item></rdf:RDF>`);
    expect(feed.title).toBe('Post');
    expect(feed.items[0]).toMatchObject({
      id: 'https://post.example.org/1',
      title: 'One',
      published: { day: '2023-05-03' },
    });
  });

  it('reads a JSON Feed', () => {
    const feed = read(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Post',
        home_page_url: 'https://post.example.org/',
        items: [
          {
            id: 7,
            url: 'https://post.example.org/7',
            title: 'Seven',
            content_text: 'One.\n\nTwo.',
            date_published: '2023-05-03T10:00:00Z',
            authors: [{ name: 'Ada Example' }],
          },
        ],
      }),
    );
    expect(feed.items[0]).toMatchObject({
      id: '7',
      title: 'Seven',
      contentHtml: '<p>One.</p><p>Two.</p>',
      author: 'Ada Example',
    });
  });

  it('knows HTML’s entities, and does not decode twice', () => {
    const [item] = read(
      rss('<item><title>Caf&eacute;&nbsp;&mdash; &unknown; &amp;amp;</title></item>'),
    ).items;
    expect(item?.title).toBe('Café — &unknown; &');
    const plain = read(
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title><entry><title>&amp;eacute;</title></entry></feed>',
    ).items[0];
    expect(plain?.title).toBe('&eacute;');
  });

  it('reads on past broken XML', () => {
    const feed = read(
      '<rss><channel><title>Post<item><title>One</title><description>a <br> b & c <p>d</description></item><item><title>Two</tilte></item>',
    );
    expect(feed.items.map(item => item.title)).toEqual(['One', 'Two']);
    expect(read(rss('<item><title><![CDATA[One')).items[0]?.title).toContain('One');
  });

  it.each([
    [
      'the address that a feed in a file states for itself',
      '<atom:link rel="self" href="https://feeds.example.org/all/rss.xml"/>',
      'https://feeds.example.org/crane',
    ],
    ["the site's address where it states none", '', 'https://post.example.org/crane'],
  ])('resolves relative links against %s', (_, own, link) => {
    const feed = read(
      rss(
        `${own}<item><title>Crane</title><link>/crane</link></item>`,
        'xmlns:atom="http://www.w3.org/2005/Atom"',
      ),
    );
    expect(feed.items[0]?.link).toBe(link);
  });

  it('resolves relative links against the address of the feed', () => {
    expect(
      read(
        '<rss><channel><link>/</link><item><link>/a b</link></item></channel></rss>',
        'https://post.example.org/feed.xml',
      ),
    ).toMatchObject({
      link: 'https://post.example.org/',
      items: [{ link: 'https://post.example.org/a%20b' }],
    });
  });

  it('gives no link that is not of the web', () => {
    expect(
      read(rss('<item><link>javascript:alert(1)</link><guid>not an address</guid></item>')).items[0]?.link,
    ).toBeNull();
  });

  it('reads no date that the feed does not state', () => {
    expect(read(rss('<item><title>x</title><pubDate>soon</pubDate></item>')).items[0]?.published).toBeNull();
  });

  it.each([
    ['', /empty/],
    ['<!doctype html><html><body><p>Hello</p></body></html>', /web page, not a feed/],
    ['just words', /no feed/],
    ['{"version": "1"}', /no feed/],
    ['{"version": ', /JSON is broken/],
    ['<opml><body/></opml>', /no feed/],
  ])('tells why “%s” is no feed', (text, reason) => {
    const feed = readFeed(Buffer.from(text), null);
    expect(feed.ok ? '' : feed.reason).toMatch(reason);
  });
});
