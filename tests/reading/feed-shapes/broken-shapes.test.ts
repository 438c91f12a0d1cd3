import { describe, expect, it } from 'vitest';
import { expectedOf, type FeedShape, readShape } from './feed-shape.ts';

const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const rss = (inside: string): string =>
  `<rss version="2.0"><channel><title>Weir</title>${inside}</channel></rss>`;
const item = (inside: string): string => `<item>${inside}</item>`;
const NEITHER = [{ title: 'One' }, { title: 'Two' }];

const SHAPES: readonly FeedShape[] = [
  {
    name: 'windows-1252 that is declared as UTF-8',
    source: latin(
      `<?xml version="1.0" encoding="utf-8"?>${rss(item('<title>Ida\x92s caf\xe9 \x96 \x93open\x94</title>'))}`,
    ),
    items: [{ title: 'Ida’s café – “open”' }],
  },
  {
    name: 'windows-1252 that is declared as ISO-8859-1',
    source: latin(
      `<?xml version="1.0" encoding="iso-8859-1"?>${rss(item('<title>Ida\x92s caf\xe9 \x80 5</title>'))}`,
    ),
    items: [{ title: 'Ida’s café € 5' }],
  },
  {
    name: 'UTF-8 that is declared as ISO-8859-1, and served as ASCII',
    source: `<?xml version="1.0" encoding="ISO-8859-1"?>${rss(item('<title>Ida’s café</title>'))}`,
    contentType: 'text/xml; charset=us-ascii',
    items: [{ title: 'Ida’s café' }],
  },
  {
    name: 'UTF-16 with a mark that calls itself UTF-8',
    source: Buffer.from(
      `\uFEFF<?xml version="1.0" encoding="utf-8"?>${rss(item('<title>Café</title>'))}`,
      'utf16le',
    ),
    items: [{ title: 'Café' }],
  },
  {
    name: 'one byte of another charset in UTF-8',
    source: Buffer.concat([
      Buffer.from('<rss><channel><title>Weir</title><item><title>Café, Škoda, Łódź ', 'utf8'),
      latin('\xe9'),
      Buffer.from('!</title></item></channel></rss>'),
    ]),
    items: [{ title: 'Café, Škoda, Łódź \uFFFD!' }],
  },
  {
    name: 'entities that the document type declares',
    source: `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY weir "Weir Gazette"><!ENTITY eur '&#8364;'><!ENTITY % p SYSTEM "http://evil.example/x.dtd"><!ENTITY file SYSTEM "file:///etc/passwd"><!ELEMENT rss ANY>]>
      <rss version="2.0"><channel><title>&weir;</title>${item('<title>Costs &eur;5 at the &weir;</title><description>&file;</description>')}</channel></rss>`,
    feed: { title: 'Weir Gazette' },
    items: [{ title: 'Costs €5 at the Weir Gazette', summary: '&file;' }],
  },
  {
    name: 'tags in capitals and mixed, attributes without quotes',
    source: `<RSS VERSION=2.0><Channel><Title>Weir</Title><Link>https://weir.example/</Link><Item><Title>One</Title><GUID isPermaLink=false>w1</GUID><PubDate>Wed, 03 May 2023 10:00:00 GMT</PubDate></Item><ITEM><TITLE>Two</TITLE></ITEM></Channel></RSS>`,
    feed: { title: 'Weir', link: 'https://weir.example/' },
    items: [{ id: 'w1', title: 'One', date: '2023-05-03T10:00:00' }, { title: 'Two' }],
  },
  {
    name: 'markup that nobody escaped, with void and unclosed tags',
    source: rss(
      item(
        '<title>One</title><description><p>First<br>line <img src="a.png"> here<p>Second & last</description><link>https://weir.example/1</link>',
      ) + item('<title>Two</title>'),
    ),
    items: [
      { title: 'One', link: 'https://weir.example/1', summary: 'First line here Second & last' },
      { title: 'Two' },
    ],
  },
  {
    name: 'a title and a link that are not closed',
    source: rss(
      '<item><title>One<link>https://weir.example/1</link></item><item><link>https://weir.example/2<title>Two</title></item>',
    ),
    items: [
      { title: 'One', link: 'https://weir.example/1' },
      { title: 'Two', link: 'https://weir.example/2' },
    ],
  },
  {
    name: 'a CDATA section that never ends',
    source: `<rss version="2.0"><channel><title>Weir</title><item><title>One</title></item><item><title>Two</title><description><![CDATA[<p>Cut off here`,
    items: [{ title: 'One' }, { title: 'Two', summary: 'Cut off here' }],
  },
  {
    name: 'a comment with dashes in it, and a comment around an item',
    source: rss(
      `<!-- a -- b --><!-- ${item('<title>Old</title>')} -->${item('<title>One</title>')}${item('<title>Two</title>')}`,
    ),
    items: NEITHER,
  },
  {
    name: 'control characters, blank lines before and a page’s end after',
    source: `\n\n  <?xml version="1.0"?>\n${rss(item('<title>O\x02n\x1Fe</title>') + item('<title>Two\x00</title>'))}\n<!-- 0.2 s --><script>track()</script></body></html>`,
    items: NEITHER,
  },
  {
    name: 'two feeds’ ends, and items after the first of them',
    source: `<rss version="2.0"><channel><title>Weir</title>${item('<title>One</title>')}</channel>${item('<title>Two</title>')}</rss></rss>`,
    items: NEITHER,
  },
  {
    name: 'words of the server before the feed, with a tag among them',
    source: `<b>Notice</b>: Undefined index in /srv/feed.php\n<?xml version="1.0"?>${rss(item('<title>One</title>') + item('<title>Two</title>'))}`,
    feed: { title: 'Weir' },
    items: NEITHER,
  },
  {
    name: 'processing instructions, a style sheet and a stray declaration',
    source: `<?xml version="1.0"?><?xml-stylesheet href="a.xsl" type="text/xsl"?><!DOCTYPE html><rss><channel><?php echo 1 ?><title>Weir</title>${item('<title>One</title><?x y?>') + item('<title>Two</title>')}</channel></rss>`,
    feed: { title: 'Weir' },
    items: NEITHER,
  },
  {
    name: 'empty and doubled elements, the first with words counts',
    source: rss(
      item(
        '<title/><title>One</title><title>Other</title><link/><link>https://weir.example/1</link><pubDate/><dc:date>2023-05-03</dc:date><description> </description><description>Text.</description><dc:creator/><author>Ida Brook</author>',
      ),
    ),
    items: [
      {
        title: 'One',
        link: 'https://weir.example/1',
        date: '2023-05-03',
        summary: 'Text.',
        author: 'Ida Brook',
      },
    ],
  },
  {
    name: 'prefixes that nobody declared',
    source: rss(
      item(
        '<title>One</title><dc:creator>Ida Brook</dc:creator><content:encoded><![CDATA[<p>All of the text.</p>]]></content:encoded><atom:link rel="self" href="https://weir.example/f"/><dc:date>2023-05-03T10:00:00Z</dc:date>',
      ),
    ),
    items: [
      {
        title: 'One',
        link: null,
        author: 'Ida Brook',
        content: '<p>All of the text.</p>',
        date: '2023-05-03T10:00:00',
      },
    ],
  },
];

describe('feeds that are broken', () => {
  it.each(SHAPES)('$name', shape => {
    expect(readShape(shape)).toEqual(expectedOf(shape));
  });
});

describe('dates of feeds', () => {
  it.each([
    ['Wed, 03 May 2023 10:00:00 EST', '2023-05-03T15:00:00'],
    ['Wed, 03 May 2023 10:00:00 PDT', '2023-05-03T17:00:00'],
    ['Wed, 3 May 23 10:00:00 +0530', '2023-05-03T04:30:00'],
    ['3 May 99 10:00 UT', '1999-05-03T10:00:00'],
    ['Wednesday, 3 May 2023 10:00:00 GMT', '2023-05-03T10:00:00'],
    ['Mon, 03 May 2023 10:00:00 GMT', '2023-05-03T10:00:00'],
    ['Wed, 03 May 2023 10:00:00 -0000', '2023-05-03T10:00:00'],
    ['Wed, 03 May 2023 10:00:00 +02:00', '2023-05-03T08:00:00'],
    ['Wed, 03 Sept 2023 10:00:00 GMT', '2023-09-03T10:00:00'],
    ['Wed,03 May 2023 10:00:00GMT', '2023-05-03T10:00:00'],
    ['Wed, 03-May-2023 10:00:00 GMT', '2023-05-03T10:00:00'],
    ['Wednesday 3rd of May 2023 10:00 AM', '2023-05-03T10:00:00'],
    ['May 3, 2023 at 6:05 pm EDT', '2023-05-03T22:05:00'],
    ['Mittwoch, 3. Mai 2023 10:00', '2023-05-03T10:00:00'],
    ['mer, 03 mag 2023 10:00:00 +0200', '2023-05-03T08:00:00'],
    ['mié, 03 ene 2024 10:00:00 +0100', '2024-01-03T09:00:00'],
    ['Ср, 03 май 2023 10:00:00 +0300', '2023-05-03T07:00:00'],
    ['2023-05-03', '2023-05-03'],
    ['2023-05-03T10:00:00.123456789+02:00', '2023-05-03T08:00:00'],
    ['2023-05-03T10:00:00,5Z', '2023-05-03T10:00:00'],
    ['2023-05-03 10:00:00 UTC', '2023-05-03T10:00:00'],
    ['2023-05-03 10:00:00 +0200', '2023-05-03T08:00:00'],
    ['2023-05-03T10:00:00 +02', '2023-05-03T08:00:00'],
    ['2023-05-03T10:00:00+0200Z', '2023-05-03T08:00:00'],
    ['2023-05-03t10:00:00z', '2023-05-03T10:00:00'],
    ['2023/05/03 10:00', '2023-05-03T10:00:00'],
    ['2023-5-3', '2023-05-03'],
    ['20230503', '2023-05-03'],
    ['20230503T100000Z', '2023-05-03T10:00:00'],
    ['2023', '2023'],
    ['Wed, 03 May 2023', '2023-05-03'],
    ['Wed, 03 May 2023 10:00:60 GMT', '2023-05-03T10:01:00'],
    ['Wed, 31 Jun 2023 10:00:00 GMT', null],
    ['Thu, 01 Jan 1970 00:00:00 +0000', null],
    ['0001-01-01T00:00:00', null],
    ['Invalid Date', null],
    ['03/04/2023 10:00', null],
  ])('“%s”', (text, date) => {
    expect(
      readShape({ name: text, source: rss(item(`<pubDate>${text}</pubDate>`)), items: [{ date }] }),
    ).toEqual({
      feed: {},
      items: [{ date }],
    });
  });
});
