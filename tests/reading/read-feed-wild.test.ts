import { describe, expect, it } from 'vitest';
import type { Feed, FeedItem } from '../../src/reading/feed/feed-reading.ts';
import { readFeed } from '../../src/reading/read-feed.ts';

function read(text: string | Uint8Array, address: string | null = null): Feed {
  const feed = readFeed(Buffer.from(text), null, address);
  if (!feed.ok) throw new Error(feed.reason);
  return feed;
}

const channel = (inside: string, attributes = ''): Feed =>
  read(`<rss version="2.0" ${attributes}><channel><title>Quay Post</title>${inside}</channel></rss>`);
const item = (inside: string, attributes = ''): FeedItem | undefined =>
  channel(`<item>${inside}</item>`, attributes).items[0];
const entry = (inside: string, attributes = ''): FeedItem | undefined =>
  read(
    `<feed xmlns="http://www.w3.org/2005/Atom" ${attributes}><title>Quay Post</title><entry>${inside}</entry></feed>`,
  ).items[0];

describe('a feed that is not as it should be', () => {
  const one = '<rss><channel><title>Post</title><item><title>One</title></item>';

  it.each([
    ['words before the declaration', `Warning: line 4\n<?xml version="1.0"?>${one}</channel></rss>`],
    ['two byte order marks', `\uFEFF\uFEFF<?xml version="1.0"?>${one}</channel></rss>`],
    [
      'NULs and other control characters',
      `\0<rss><channel><title>Po\0st</title><item><title>O\x0bne</title></item>`,
    ],
    ['a page around it', `<html><body><div>${one}</channel></rss></div></body></html>`],
    ['its source shown on a page', `<html><body><pre>${one.replaceAll('<', '&lt;')}</pre></body></html>`],
    ['its end cut off', `${one}<item><title>Tw`],
    ['its end cut off inside a tag', `${one}<item><link href="http`],
    ['a title that is never closed', '<rss><channel><title>Post<item><title>One</item>'],
    [
      'items that are never closed',
      '<rss><channel><title>Post</title><item><title>One</title><item><title>Two</title>',
    ],
    ['capital letters', '<RSS><CHANNEL><TITLE>Post</TITLE><ITEM><TITLE>One</TITLE></ITEM></CHANNEL></RSS>'],
  ])('is read with %s', (_, text) => {
    const feed = read(text);
    expect([feed.title, feed.items[0]?.title]).toEqual(['Post', 'One']);
  });

  it('never expands an entity that it declares', () => {
    const bomb = `<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>${one}<item><title>&b;</title></item>`;
    expect(read(bomb).items[1]?.title).toBe('&b;');
  });

  it('takes 0x92 for an apostrophe, whether as a byte or as a number', () => {
    expect(item('<title>It&#146;s the mayor\u0092s</title>')?.title).toBe('It’s the mayor’s');
  });

  it("takes XHTML's angle brackets for the two names that HTML 5 gave to others", () => {
    expect(item('<title>The &lang;Wren&rang; sails</title>')?.title).toBe('The \u2329Wren\u232a sails');
  });

  it('reads an entry that stands alone', () => {
    const feed = read('<entry xmlns="http://www.w3.org/2005/Atom"><title>One</title><id>urn:1</id></entry>');
    expect(feed.items.map(each => each.id)).toEqual(['urn:1']);
  });

  it('reads a namespace that nobody knows, under any prefix', () => {
    expect(
      read(
        '<q:feed xmlns:q="https://example.org/own"><q:title>Post</q:title><q:entry><q:title>One</q:title></q:entry></q:feed>',
      ),
    ).toMatchObject({ title: 'Post', items: [{ title: 'One' }] });
  });

  it('keeps a picture’s title and another vocabulary’s from the item’s own', () => {
    const own = item(
      '<image><title>Logo</title></image><title xmlns="http://www.w3.org/2000/svg">Drawing</title><title>One</title>',
    );
    expect(own?.title).toBe('One');
  });

  it('says which charset it cannot read', () => {
    const ebcdic = readFeed(Uint8Array.of(0x4c, 0x6f, 0xa7, 0x94, 0x93, 0x40), null);
    expect(ebcdic).toEqual({ ok: false, reason: expect.stringMatching(/EBCDIC.*UTF-8/) as string });
    const korean = readFeed(
      Buffer.from('<rss>\x1b$)C\x0e1b\x0f</rss>', 'latin1'),
      'text/xml; charset=iso-2022-kr',
    );
    expect(korean).toEqual({ ok: false, reason: expect.stringMatching(/ISO-2022-KR/) as string });
  });

  it('reads UTF-32', () => {
    const codes = Array.from(
      `${one}<item><title>Öl</title></item>`,
      character => character.codePointAt(0) ?? 0,
    );
    expect(read(Buffer.from(Uint32Array.from([0xfeff, ...codes]).buffer)).items[1]?.title).toBe('Öl');
  });
});

describe('titles', () => {
  it.each([
    ['<title>Tom &amp;amp; Jerry</title>', 'Tom & Jerry', null],
    ['<title>Fish &amp;amp;#8217;n chips</title>', 'Fish ’n chips', 'Fish &amp;#8217;n chips'],
    ['<title><![CDATA[<b>Crane</b> stays]]></title>', 'Crane stays', '<b>Crane</b> stays'],
    ['<title>List&lt;String> in Java, a&lt;b</title>', 'List<String> in Java, a<b', null],
    ['<title type="text">2 &lt; 3 &lt;b></title>', '2 < 3 <b>', null],
  ])('%s', (markup, text, html) => {
    expect(item(markup)?.title).toBe(text);
    if (html !== null) expect(item(markup)?.titleHtml).toBe(html);
  });

  it('keep tags that Atom calls text', () => {
    expect(entry('<title>The &lt;blink> tag</title>')).toMatchObject({
      title: 'The <blink> tag',
      titleHtml: null,
    });
    expect(entry('<title type="html">The &amp;lt;blink> tag</title>')?.title).toBe('The <blink> tag');
    expect(
      entry(
        '<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">The &lt;blink> <b>tag</b></div></title>',
      ),
    ).toMatchObject({ title: 'The <blink> tag', titleHtml: '<div>The &lt;blink&gt; <b>tag</b></div>' });
  });

  it('are decoded from base64, and a picture is none', () => {
    const encoded = Buffer.from('<p>Crane</p>').toString('base64');
    expect(entry(`<title mode="base64">${encoded}</title>`)?.title).toBe('Crane');
    expect(entry(`<title type="image/png">${encoded}</title><summary>One</summary>`)?.title).toBeNull();
    expect(
      entry(`<title type="application/zip">${Buffer.from([80, 75, 0, 255]).toString('base64')}</title>`)
        ?.title,
    ).toBeNull();
  });

  it('come from the media module where there is no other', () => {
    const media = 'xmlns:m="http://search.yahoo.com/mrss/"';
    expect(
      item('<m:group><m:title>Clip</m:title><m:description>A film.</m:description></m:group>', media),
    ).toMatchObject({ title: 'Clip', summary: 'A film.' });
    expect(item('<m:title>Clip</m:title><title>One</title>', media)?.title).toBe('One');
  });
});

describe('links and ids', () => {
  it.each([
    [
      'as the feed writes them',
      '<link>http://Quay.EXAMPLE/One?a=1&amp;b=2</link>',
      'http://Quay.EXAMPLE/One?a=1&b=2',
    ],
    [
      'with an ampersand escaped twice',
      '<link><![CDATA[https://quay.example/?a=1&amp;b=2]]></link>',
      'https://quay.example/?a=1&b=2',
    ],
    [
      'with a query that looks like an entity',
      '<link>https://quay.example/?a=1&copy=2</link>',
      'https://quay.example/?a=1&copy=2',
    ],
    ['without a scheme', '<link> www.quay.example/one </link>', 'https://www.quay.example/one'],
    [
      'past a counter of clicks',
      '<link>https://feedproxy.example/~r/1</link><feedburner:origLink>https://quay.example/1</feedburner:origLink>',
      'https://quay.example/1',
    ],
    ['from a permanent id', '<guid>https://quay.example/7</guid>', 'https://quay.example/7'],
    ['from no id that is not permanent', '<guid isPermaLink="False">https://quay.example/7</guid>', null],
  ])('are given %s', (_, inside, link) => {
    expect(item(inside)?.link ?? null).toBe(link);
  });

  it('go to the page, not to the feed, the sound or the comments', () => {
    const links =
      '<link rel="self" href="https://a.example/x.xml"/><link rel="enclosure" href="https://a.example/a.mp3"/><link rel="alternate" type="application/json" href="https://a.example/j"/><link type="text/html" href="https://a.example/page"/>';
    expect(entry(links)?.link).toBe('https://a.example/page');
  });

  it('start from the nearest xml:base; an id does so only there', () => {
    const based = entry('<id>7</id><link href="one" xml:base="news/"/>', 'xml:base="https://a.example/all/"');
    expect(based).toMatchObject({ id: 'https://a.example/all/7', link: 'https://a.example/all/news/one' });
    const hostile = entry(
      '<link href="one" xml:base="javascript:alert(1)"/>',
      'xml:base="https://a.example/"',
    );
    expect(hostile?.link).toBe('https://a.example/one');
    const unbased = read('<feed><entry><id>7</id><link href="one"/></entry></feed>', 'https://b.example/feed')
      .items[0];
    expect(unbased).toMatchObject({ id: '7', link: 'https://b.example/one' });
  });
});

describe('what else a feed states', () => {
  it.each([
    ['ada@quay.example (Ada Example)', 'Ada Example'],
    ['Ada Example &lt;ada@quay.example&gt;', 'Ada Example'],
    ['Ada Example (mailto:ada@quay.example)', 'Ada Example'],
    ['ada@quay.example', null],
  ])('has “%s” as its author', (author, name) => {
    expect(item(`<author>${author}</author>`)?.author ?? null).toBe(name);
  });

  it('names every author, and Atom’s feed for an entry that names none', () => {
    expect(item('<dc:creator>Ada Example</dc:creator><dc:creator>Ben Sample</dc:creator>')?.author).toBe(
      'Ada Example, Ben Sample',
    );
    const inherited = read(
      '<feed><title>Post</title><author><name>Ada Example</name></author><entry><title>x</title></entry></feed>',
    );
    expect(inherited.items[0]?.author).toBe('Ada Example');
  });

  it('names the feed that an entry was taken from', () => {
    expect(item('<source url="https://tide.example/rss">The Tide</source>')?.source).toBe('The Tide');
    expect(entry('<source><title>The Tide</title><id>x</id></source>')?.source).toBe('The Tide');
    expect(item('<source>https://tide.example/rss</source>')?.source).toBeNull();
  });

  it.each([
    ['<ttl>90</ttl>', 90],
    ['<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>', 360],
    ['<sy:updatePeriod> hourly </sy:updatePeriod>', 60],
    ['<ttl>soon</ttl>', null],
    ['<ttl>-5</ttl>', null],
    ['<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>0</sy:updateFrequency>', null],
  ])('%s is so many minutes between updates', (inside, minutes) => {
    expect(channel(inside).minutes).toBe(minutes);
  });

  it.each([
    ['<language>de-AT</language>', 'de'],
    ['<dc:language>eng</dc:language>', 'en'],
    ['<language>und</language>', null],
    ['<language>English, mostly</language>', null],
  ])('%s', (inside, language) => {
    expect(channel(inside).language).toBe(language);
  });

  it('has the fuller of content and description as the entry’s text', () => {
    const long = '<![CDATA[<p>The whole text of it.</p>]]>';
    expect(item(`<description>Short.</description><content:encoded>${long}</content:encoded>`)).toMatchObject(
      {
        summary: 'Short.',
        contentHtml: '<p>The whole text of it.</p>',
      },
    );
    expect(item(`<description>${long}<br/></description>`)?.contentHtml).toBe(
      '<p>The whole text of it.</p><br>',
    );
  });
});
