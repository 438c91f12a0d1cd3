import { describe, expect, it } from 'vitest';
import { expectedOf, type FeedShape, readShape } from './feed-shape.ts';

const ATOM = 'xmlns="http://www.w3.org/2005/Atom"';
const SHAPES: readonly FeedShape[] = [
  {
    name: 'Atom 0.3 with modes, and three dates',
    source: `<feed version="0.3" xmlns="http://purl.org/atom/ns#" xml:lang="en"><title mode="escaped" type="text/html">Mill &amp;amp; Weir</title><link rel="alternate" type="text/html" href="https://weir.example/"/><tagline>News</tagline><modified>2023-05-05T00:00:00Z</modified>
      <entry><title>One</title><link rel="alternate" type="text/html" href="https://weir.example/1"/><link rel="service.edit" type="application/x.atom+xml" href="https://weir.example/edit/1"/><id>tag:weir.example,2023:1</id><issued>2023-05-03T10:00:00-05:00</issued><created>2023-05-01T10:00:00Z</created><modified>2023-05-04T10:00:00Z</modified><author><name>Ida Brook</name><url>https://ida.example</url></author><summary type="text/plain">Short &lt;note&gt;.</summary><content type="text/html" mode="escaped">&lt;p&gt;The whole note.&lt;/p&gt;</content></entry>
      <entry><title>Two</title><id>tag:weir.example,2023:2</id><created>2023-05-01T10:00:00Z</created><content type="application/xhtml+xml" mode="xml"><div xmlns="http://www.w3.org/1999/xhtml">Whole <i>note</i>.</div></content></entry></feed>`,
    feed: { title: 'Mill & Weir', link: 'https://weir.example/' },
    items: [
      {
        id: 'tag:weir.example,2023:1',
        title: 'One',
        link: 'https://weir.example/1',
        date: '2023-05-03T15:00:00',
        author: 'Ida Brook',
        summary: 'Short <note>.',
        content: '<p>The whole note.</p>',
      },
      { date: '2023-05-01T10:00:00', content: '<div>Whole <i>note</i>.</div>', author: null },
    ],
  },
  {
    name: 'links of every relation, the page’s among them last',
    source: `<feed ${ATOM}><title>Weir</title><link rel="self" href="https://weir.example/atom"/><link rel="hub" href="https://hub.example"/><link rel="next" href="https://weir.example/atom?p=2"/><link href="https://weir.example/" rel="alternate"/>
      <entry><title>A</title><link rel="replies" type="text/html" href="https://weir.example/a#c"/><link rel="edit" href="https://weir.example/e"/><link rel="enclosure" type="audio/mpeg" href="https://weir.example/a.mp3"/><link rel="via" href="https://mill.example/a"/><link rel="related" href="https://mill.example/r"/><link rel="http://www.iana.org/assignments/relation/alternate" href="https://weir.example/a"/></entry>
      <entry><title>B</title><link rel="alternate" hreflang="de" type="application/atom+xml" href="https://weir.example/b.atom"/><link rel="ALTERNATE" type="text/html" href="https://weir.example/b"/></entry>
      <entry><title>C</title><id>https://weir.example/c</id><link rel="self" href="https://weir.example/c.atom"/></entry>
      <entry><title>D</title><link rel="enclosure" href="https://weir.example/d.mp3"/></entry></feed>`,
    feed: { link: 'https://weir.example/' },
    items: [
      { link: 'https://weir.example/a' },
      { link: 'https://weir.example/b' },
      { id: 'https://weir.example/c', link: 'https://weir.example/c' },
      { link: null },
    ],
  },
  {
    name: 'a prefix on every element, and xhtml under another',
    source: `<a:feed xmlns:a="http://www.w3.org/2005/Atom" xmlns:h="http://www.w3.org/1999/xhtml"><a:title type="xhtml"><h:div>Mill <h:em>and</h:em> Weir</h:div></a:title><a:link href="https://weir.example/"/>
      <a:entry><a:title type="html">One &lt;em>more&lt;/em></a:title><a:id>urn:1</a:id><a:updated>2023-05-03T10:00:00.123456Z</a:updated><a:content type="xhtml"><h:div><h:p>Nine <h:b>otters</h:b>.<h:br/>Ten.</h:p></h:div></a:content></a:entry></a:feed>`,
    feed: { title: 'Mill and Weir', link: 'https://weir.example/' },
    items: [
      {
        id: 'urn:1',
        title: 'One more',
        date: '2023-05-03T10:00:00',
        content: '<div><p>Nine <b>otters</b>.<br>Ten.</p></div>',
      },
    ],
  },
  {
    name: 'text, html and xhtml that hold the same signs',
    source: `<feed ${ATOM}><title type="text">AT&amp;T &lt;b></title>
      <entry><title type="text">AT&amp;amp;T</title></entry><entry><title type="html">AT&amp;amp;T</title></entry><entry><title type="html"><![CDATA[AT&amp;T <b>up</b>]]></title></entry><entry><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">AT&amp;T <b>up</b></div></title></entry><entry><title type="html">1 &amp;lt; 2</title></entry><entry><title>Tom &amp; Ida</title></entry><entry><title type="TEXT">  Mill
         pond </title></entry></feed>`,
    feed: { title: 'AT&T <b>' },
    items: [
      { title: 'AT&T' },
      { title: 'AT&T' },
      { title: 'AT&T up' },
      { title: 'AT&T up' },
      { title: '1 < 2' },
      { title: 'Tom & Ida' },
      { title: 'Mill pond' },
    ],
  },
  {
    name: 'bases of the feed, of an entry, of a link and of the content',
    source: `<feed ${ATOM} xml:base="https://weir.example/blog/"><title>Weir</title><link href=""/><link rel="self" href="atom.xml"/><id>.</id>
      <entry xml:base="2023/"><title>A</title><link href="a"/><id>a</id><content type="html" xml:base="pics/">&lt;img src="x.png"></content></entry>
      <entry><title>B</title><link href="../b" xml:base="2022/may/"/><id>tag:weir.example,2022:b</id></entry>
      <entry xml:base="https://mill.example"><title>C</title><link href="c"/><id>/c</id></entry></feed>`,
    items: [
      { id: 'https://weir.example/blog/2023/a', link: 'https://weir.example/blog/2023/a' },
      { id: 'tag:weir.example,2022:b', link: 'https://weir.example/blog/2022/b' },
      { id: 'https://mill.example/c', link: 'https://mill.example/c' },
    ],
  },
  {
    name: 'several authors, contributors, an author of the feed and of a source',
    source: `<feed ${ATOM}><title>Weir</title><author><name>Desk</name></author>
      <entry><title>A</title><author><name>Ida Brook</name><email>i@weir.example</email></author><author><name>Tom Reed</name></author><contributor><name>Ann Ford</name></contributor></entry>
      <entry><title>B</title><contributor><name>Ann Ford</name></contributor></entry>
      <entry><title>C</title><author><email>i@weir.example</email></author></entry>
      <entry><title>D</title><source><title>Mill Times</title><id>urn:mill</id><updated>2020-01-01T00:00:00Z</updated><link href="https://mill.example/"/><author><name>Mill Desk</name></author></source><id>urn:d</id><updated>2023-05-03T10:00:00Z</updated></entry></feed>`,
    items: [
      { author: 'Ida Brook, Tom Reed' },
      { author: 'Desk' },
      { author: 'Desk' },
      {
        id: 'urn:d',
        title: 'D',
        link: null,
        date: '2023-05-03T10:00:00',
        author: 'Mill Desk',
        source: 'Mill Times',
      },
    ],
  },
  {
    name: 'a video service, its words in a group of media',
    source: `<feed ${ATOM} xmlns:media="http://search.yahoo.com/mrss/" xmlns:yt="http://www.youtube.com/xml/schemas/2015"><title>Weir Films</title>
      <entry><id>yt:video:x1</id><yt:videoId>x1</yt:videoId><title>Otters at night</title><link rel="alternate" href="https://films.example/x1"/><author><name>Weir Films</name><uri>https://films.example</uri></author><published>2023-05-03T10:00:00+00:00</published><updated>2023-05-09T10:00:00+00:00</updated><media:group><media:title>Otters (film)</media:title><media:content url="https://films.example/x1.mp4"/><media:thumbnail url="https://films.example/x1.jpg"/><media:description>Nine otters swim.</media:description><media:community><media:statistics views="3"/></media:community></media:group></entry></feed>`,
    items: [
      {
        id: 'yt:video:x1',
        title: 'Otters at night',
        link: 'https://films.example/x1',
        date: '2023-05-03T10:00:00',
        summary: 'Nine otters swim.',
        author: 'Weir Films',
      },
    ],
  },
  {
    name: 'content that stands elsewhere, is a picture, or is XML of another kind',
    source: `<feed ${ATOM}><title>Weir</title>
      <entry><title>A</title><content type="text/html" src="https://weir.example/a"/><summary>Seen from the bank.</summary></entry>
      <entry><title>B</title><content type="image/png">iVBORw0KGgo=</content><summary type="html">&lt;p>A map.&lt;/p></summary></entry>
      <entry><title>C</title><content type="image/svg+xml"><svg xmlns="http://www.w3.org/2000/svg"><title>Circle</title></svg></content></entry>
      <entry><title>D</title><content type="text/plain">Line one.
Line &lt;two&gt;.</content></entry></feed>`,
    items: [
      { title: 'A', summary: 'Seen from the bank.', content: 'Seen from the bank.' },
      { title: 'B', content: '<p>A map.</p>' },
      { title: 'C', content: null },
      { title: 'D', content: 'Line one.\nLine &lt;two&gt;.' },
    ],
  },
  {
    name: 'categories in the ways of both, which are no titles',
    source: `<feed ${ATOM}><title>Weir</title><category term="news" scheme="https://weir.example/s" label="News"/><icon>/favicon.ico</icon><rights type="html">&amp;copy; Weir</rights>
      <entry><category term="rivers"/><category label="Otters" term="o"/><category>Weirs</category><title>A</title><rights>Tom</rights><id>urn:a</id></entry></feed>`,
    feed: { title: 'Weir' },
    items: [{ title: 'A', id: 'urn:a' }],
  },
  {
    name: 'an entry in RSS’s words and RSS’s item in Atom’s',
    source: `<feed ${ATOM}><title>Weir</title><entry><title>A</title><link>https://weir.example/a</link><guid>g-1</guid><pubDate>Wed, 3 May 2023 10:00:00 +0000</pubDate><description>One.</description></entry></feed>`,
    items: [
      {
        id: 'g-1',
        link: 'https://weir.example/a',
        date: '2023-05-03T10:00:00',
        summary: 'One.',
      },
    ],
  },
];

describe('Atom as it is in the wild', () => {
  it.each(SHAPES)('$name', shape => {
    expect(readShape(shape)).toEqual(expectedOf(shape));
  });
});
