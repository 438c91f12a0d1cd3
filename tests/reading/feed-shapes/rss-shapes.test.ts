import { describe, expect, it } from 'vitest';
import { expectedOf, type FeedShape, readShape } from './feed-shape.ts';

const SHAPES: readonly FeedShape[] = [
  {
    name: 'RSS 0.91 with a document type, an item without anything but a link',
    source: `<?xml version="1.0" encoding="ISO-8859-1"?><!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">
      <rss version="0.91"><channel><title>Weir Gazette</title><link>https://weir.example/</link><description>News</description>
      <image><title>Weir logo</title><url>https://weir.example/l.gif</url><link>https://weir.example/logo</link></image>
      <item><title>Lock gate sticks</title><link>https://weir.example/a</link><description>It took four hours.</description></item>
      <item><link>https://weir.example/b</link></item>
      <textinput><title>Search</title><name>q</name><link>https://weir.example/search</link></textinput></channel></rss>`,
    feed: { title: 'Weir Gazette', link: 'https://weir.example/' },
    items: [
      { id: null, title: 'Lock gate sticks', link: 'https://weir.example/a', summary: 'It took four hours.' },
      { id: null, title: null, link: 'https://weir.example/b', date: null },
    ],
  },
  {
    name: 'RSS 0.92 whose items have a description alone, with an enclosure and a source',
    source: `<rss version="0.92"><channel><title>Weir Gazette</title><link>https://weir.example</link>
      <item><description>The &lt;a href="https://weir.example/l">lock&lt;/a> is open.</description><enclosure url="https://weir.example/a.mp3" length="7" type="audio/mpeg"/><source url="https://mill.example/rss">Mill Times</source><category domain="https://weir.example/c">Rivers</category></item></channel></rss>`,
    feed: { link: 'https://weir.example' },
    items: [
      {
        id: null,
        title: null,
        link: null,
        summary: 'The lock is open.',
        content: 'The <a href="https://weir.example/l">lock</a> is open.',
        source: 'Mill Times',
      },
    ],
  },
  {
    name: 'RSS 0.93 and 0.94 with dates of validity beside the item’s own',
    source: `<rss version="0.94"><channel><title>Weir Gazette</title>
      <item><title>Sluice</title><expirationDate>Fri, 05 May 2023 10:00:00 GMT</expirationDate><pubDate>Wed, 03 May 2023 10:00:00 GMT</pubDate><description type="text/html">&lt;p>Open.&lt;/p></description></item></channel></rss>`,
    items: [{ title: 'Sluice', date: '2023-05-03T10:00:00', summary: 'Open.', content: '<p>Open.</p>' }],
  },
  {
    name: 'Atom’s own link in RSS, before and after the site’s',
    source: `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:a10="http://www.w3.org/2005/Atom"><channel><atom:link href="https://weir.example/feed.xml" rel="self" type="application/rss+xml"/>
      <title>Weir Gazette</title><link>https://weir.example/</link><atom:link rel="hub" href="https://hub.example/"/>
      <item><title>One</title><atom:link rel="related" href="https://mill.example/r"/><link>https://weir.example/1</link><a10:updated>2023-05-04T08:00:00Z</a10:updated><a10:author><a10:name>Ida Brook</a10:name></a10:author></item>
      <item><title>Two</title><a10:link href="https://weir.example/2"/><pubDate>Wed, 03 May 2023 10:00:00 Z</pubDate><a10:updated>2023-05-04T08:00:00Z</a10:updated></item></channel></rss>`,
    feed: { title: 'Weir Gazette', link: 'https://weir.example/' },
    items: [
      { link: 'https://weir.example/1', date: '2023-05-04T08:00:00', author: 'Ida Brook' },
      { link: 'https://weir.example/2', date: '2023-05-03T10:00:00' },
    ],
  },
  {
    name: 'guids that are permanent, are not, and do not say',
    source: `<rss version="2.0"><channel><title>Weir Gazette</title><link>https://weir.example/</link>
      <item><title>A</title><guid isPermaLink="true">https://weir.example/a</guid></item>
      <item><title>B</title><guid isPermaLink="false">https://weir.example/?p=2</guid><link>https://weir.example/b</link></item>
      <item><title>C</title><guid>
        weir-3
      </guid></item>
      <item><title>D</title><guid isPermaLink="false"></guid><link> https://weir.example/d
      </link></item>
      <item><title>E</title><guid ispermalink="1">https://weir.example/e</guid></item></channel></rss>`,
    items: [
      { id: 'https://weir.example/a', link: 'https://weir.example/a' },
      { id: 'https://weir.example/?p=2', link: 'https://weir.example/b' },
      { id: 'weir-3', link: null },
      { id: null, link: 'https://weir.example/d' },
      { id: 'https://weir.example/e', link: 'https://weir.example/e' },
    ],
  },
  {
    name: 'a podcast, with the same things said in three vocabularies',
    source: `<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:googleplay="http://www.google.com/schemas/play-podcasts/1.0"><channel>
      <itunes:author>Weir Radio</itunes:author><itunes:category text="News"><itunes:category text="Daily"/></itunes:category><itunes:owner><itunes:name>Weir</itunes:name></itunes:owner><title>Along the Weir</title><link>https://weir.example/pod</link>
      <item><itunes:title>Otters</itunes:title><title>12: Otters</title><itunes:episode>12</itunes:episode><itunes:summary>Short notes.</itunes:summary><description><![CDATA[<p>Otters are back.</p>]]></description><content:encoded><![CDATA[<p>Otters are back.</p><p>Ida Brook counted nine.</p>]]></content:encoded><itunes:author>Ida Brook</itunes:author><enclosure url="https://cdn.example/12.mp3" type="audio/mpeg" length="1"/><media:content url="https://cdn.example/12.jpg" medium="image"><media:title type="html">A photograph</media:title><media:credit>Tom Reed</media:credit></media:content><guid isPermaLink="false">pod-12</guid></item></channel></rss>`,
    feed: { title: 'Along the Weir', link: 'https://weir.example/pod' },
    items: [
      {
        id: 'pod-12',
        title: '12: Otters',
        link: null,
        author: 'Ida Brook',
        summary: 'Otters are back.',
        content: '<p>Otters are back.</p><p>Ida Brook counted nine.</p>',
      },
    ],
  },
  {
    name: 'a proxy of feeds, its counted link before the page’s own',
    source: `<rss version="2.0" xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0" xmlns:thr="http://purl.org/syndication/thread/1.0" xmlns:wfw="http://wellformedweb.org/CommentAPI/" xmlns:slash="http://purl.org/rss/1.0/modules/slash/" xmlns:georss="http://www.georss.org/georss"><channel><title>Weir Gazette</title><link>https://weir.example/</link>
      <item><title>Swan</title><link>https://proxy.example/~r/weir/~3/x/</link><comments>https://weir.example/swan#comments</comments><wfw:commentRss>https://weir.example/swan/feed</wfw:commentRss><slash:comments>4</slash:comments><thr:total>4</thr:total><georss:point>45 -71</georss:point><feedburner:origLink>https://weir.example/swan?a=1&amp;b=2</feedburner:origLink></item></channel></rss>`,
    items: [{ title: 'Swan', link: 'https://weir.example/swan?a=1&b=2', summary: null }],
  },
  {
    name: 'authors with and without mail, twice the same, and an editor of the channel',
    source: `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Weir Gazette</title><managingEditor>desk@weir.example (Desk)</managingEditor>
      <item><title>A</title><author>ida@weir.example (Ida Brook)</author></item>
      <item><title>B</title><dc:creator><![CDATA[Ida Brook]]></dc:creator><dc:creator> Tom&nbsp;Reed </dc:creator><dc:creator>Ida Brook</dc:creator></item>
      <item><title>C</title><author>noreply@weir.example</author><dc:creator>Tom Reed</dc:creator></item>
      <item><title>D</title><author><name>Ida Brook</name><email>ida@weir.example</email></author><dc:contributor>Tom Reed</dc:contributor></item>
      <item><title>E</title><dc:creator><foaf:Person xmlns:foaf="http://xmlns.com/foaf/0.1/"><foaf:name>Tom Reed</foaf:name></foaf:Person></dc:creator></item></channel></rss>`,
    items: [
      { author: 'Ida Brook' },
      { author: 'Ida Brook, Tom Reed' },
      { author: 'Tom Reed' },
      { author: 'Ida Brook' },
      { author: 'Tom Reed' },
    ],
  },
  {
    name: 'text in pieces of CDATA, escaped twice, and with names that XML lacks',
    source: `<rss version="2.0"><channel><title><![CDATA[Weir]]> <![CDATA[Gazette]]></title>
      <item><title>Mill <![CDATA[& Weir]]></title><description><![CDATA[<p>An array ends in ]]]]><![CDATA[>.</p>]]></description></item>
      <item><title>Caf&eacute; &amp;amp; bar &mdash; caf&amp;eacute;</title><description>&amp;lt;p&amp;gt;Twice.&amp;lt;/p&amp;gt;</description></item>
      <item><title><![CDATA[Mill &#8211; Weir &amp; Co]]></title><description>a &unknown; b</description></item>
      <item><title>5 < 6 & 7 > 2</title><description>Fish & chips at £5 <b>each</b></description></item></channel></rss>`,
    feed: { title: 'Weir Gazette' },
    items: [
      { title: 'Mill & Weir', content: '<p>An array ends in ]]>.</p>' },
      { title: 'Café & bar — café', summary: 'Twice.' },
      { title: 'Mill – Weir & Co', summary: 'a &unknown; b' },
      { title: '5 < 6 & 7 > 2', summary: 'Fish & chips at £5 each' },
    ],
  },
  {
    name: 'relative addresses under bases at three levels, and an item’s own base in its text',
    source: `<rss version="2.0" xml:base="https://weir.example/"><channel xml:base="news/"><title>Weir Gazette</title><link>./</link>
      <item><title>A</title><link>a</link></item><item xml:base="old/"><title>B</title><link>b?x=1#y</link></item><item><title>C</title><link>/c</link></item><item><title>D</title><link>//mill.example/d</link></item><item><title>E</title><link>?p=5</link></item></channel></rss>`,
    feed: { link: 'https://weir.example/news/' },
    items: [
      { link: 'https://weir.example/news/a' },
      { link: 'https://weir.example/news/old/b?x=1#y' },
      { link: 'https://weir.example/c' },
      { link: 'https://mill.example/d' },
      { link: 'https://weir.example/news/?p=5' },
    ],
  },
  {
    name: 'relative addresses with nothing but the site’s own to start from',
    source: `<rss version="2.0"><channel><title>Weir Gazette</title><link>https://weir.example/news/</link><item><title>A</title><link>a.html</link><guid>a.html</guid></item><item><title>B</title><guid>/b.html</guid></item></channel></rss>`,
    items: [
      { id: 'a.html', link: 'https://weir.example/news/a.html' },
      { id: '/b.html', link: 'https://weir.example/b.html' },
    ],
  },
  {
    name: 'addresses with blanks, letters beyond ASCII and schemes that are no page’s',
    source: `<rss version="2.0"><channel><title>Weir Gazette</title>
      <item><title>A</title><link>https://weir.example/a b</link></item><item><title>B</title><link>https://weir.example/café</link></item><item><title>C</title><link>javascript:alert(1)</link><guid>tag:weir.example,2023:c</guid></item><item><title>D</title><link>HTTPS://Weir.Example:443/D</link></item><item><title>E</title><link>https://weir.example/e</link><link>https://weir.example/second</link></item></channel></rss>`,
    items: [
      { link: 'https://weir.example/a%20b' },
      { link: 'https://weir.example/caf%C3%A9' },
      { id: 'tag:weir.example,2023:c', link: null },
      { link: 'HTTPS://Weir.Example:443/D' },
      { link: 'https://weir.example/e' },
    ],
  },
];

describe('RSS as it is in the wild', () => {
  it.each(SHAPES)('$name', shape => {
    expect(readShape(shape)).toEqual(expectedOf(shape));
  });
});
