import { describe, expect, it } from 'vitest';
import { expectedOf, type FeedShape, readShape } from './feed-shape.ts';

const RDF = 'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"';
const json = (feed: object): string => JSON.stringify(feed);

const SHAPES: readonly FeedShape[] = [
  {
    name: 'RSS 0.90',
    source: `<rdf:RDF ${RDF} xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel><title>Weir Gazette</title><link>https://weir.example/</link><description>News</description></channel><image><title>Weir logo</title><url>https://weir.example/l.gif</url><link>https://weir.example/logo</link></image><item><title>One</title><link>https://weir.example/1</link></item><textinput><title>Find</title><link>https://weir.example/find</link></textinput></rdf:RDF>`,
    feed: { title: 'Weir Gazette', link: 'https://weir.example/' },
    items: [{ id: null, title: 'One', link: 'https://weir.example/1' }],
  },
  {
    name: 'RSS 1.0 with a table of its items, subjects, terms and content',
    source: `<rdf:RDF ${RDF} xmlns="http://purl.org/rss/1.0/" xmlns:d="http://purl.org/dc/elements/1.1/" xmlns:t="http://purl.org/dc/terms/" xmlns:c="http://purl.org/rss/1.0/modules/content/"><channel rdf:about="https://weir.example/rdf"><title>Weir Gazette</title><link>https://weir.example/</link><items><rdf:Seq><rdf:li rdf:resource="https://weir.example/1"/><rdf:li resource="https://weir.example/2"/></rdf:Seq></items><d:date>2023-01-01</d:date></channel>
      <item rdf:about="https://weir.example/1"><title>One</title><link>https://weir.example/1?from=rdf</link><description>Short.</description><c:encoded><![CDATA[<p>All of it.</p>]]></c:encoded><d:creator>Ida Brook</d:creator><d:subject>Rivers</d:subject><d:date>2023-05-03T10:00+09:00</d:date></item>
      <item rdf:about="https://weir.example/2"><title>Two</title><link>https://weir.example/2</link><t:issued>2023-05-02</t:issued><t:modified>2023-05-04</t:modified><d:identifier>doi:10.1/2</d:identifier></item></rdf:RDF>`,
    feed: { title: 'Weir Gazette', link: 'https://weir.example/' },
    items: [
      {
        id: 'https://weir.example/1',
        link: 'https://weir.example/1?from=rdf',
        date: '2023-05-03T01:00:00',
        author: 'Ida Brook',
        summary: 'Short.',
        content: '<p>All of it.</p>',
      },
      { title: 'Two', link: 'https://weir.example/2', date: '2023-05-02' },
    ],
  },
  {
    name: 'RDF whose prefix stands for RSS, and items inside the channel',
    source: `<RDF xmlns="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:r="http://purl.org/rss/1.0/"><r:channel about="x"><r:title>Weir Gazette</r:title><r:link>https://weir.example/</r:link><r:item about="https://weir.example/1"><r:title>One</r:title><r:link>https://weir.example/1</r:link></r:item></r:channel></RDF>`,
    feed: { title: 'Weir Gazette', link: 'https://weir.example/' },
    items: [{ title: 'One', link: 'https://weir.example/1' }],
  },
  {
    name: 'JSON Feed 1 with one author, a number for an id and no title',
    source: json({
      version: 'https://jsonfeed.org/version/1',
      title: 'Weir &amp; Mill',
      home_page_url: 'https://weir.example/',
      feed_url: 'https://weir.example/feed.json',
      author: { name: 'Desk' },
      items: [
        {
          id: 12,
          url: '/12',
          content_html: '<p>Nine <b>otters</b>.</p>',
          date_published: '2023-05-03T10:00:00.5+02:00',
        },
        {
          id: 'https://weir.example/13',
          external_url: 'https://mill.example/x',
          title: ' 5 < 6 ',
          content_text: 'A.\n\nB & C.',
          author: { name: 'Ida Brook', url: 'https://ida.example' },
          date_modified: '2023-05-04',
        },
      ],
    }),
    feed: { title: 'Weir & Mill', link: 'https://weir.example/' },
    items: [
      {
        id: '12',
        title: null,
        link: 'https://weir.example/12',
        date: '2023-05-03T08:00:00',
        author: 'Desk',
        summary: 'Nine otters.',
        content: '<p>Nine <b>otters</b>.</p>',
      },
      {
        id: 'https://weir.example/13',
        title: '5 < 6',
        link: 'https://mill.example/x',
        date: '2023-05-04',
        author: 'Ida Brook',
        content: '<p>A.</p><p>B &amp; C.</p>',
      },
    ],
  },
  {
    name: 'JSON Feed 1.1 with wrong kinds of values, a mark before it and a comma too many',
    source: `\uFEFF{"version":"https://jsonfeed.org/version/1.1","title":null,"items":[{"id":"a","url":"https://weir.example/a","title":"A","summary":"","tags":["x"],"authors":[{"name":"Ida Brook"},{"url":"https://t.example"},{"name":"Tom Reed"}],"attachments":[{"url":"https://weir.example/a.mp3","mime_type":"audio/mpeg"}]},"oops",null,{"id":true,"title":["B"],"url":7,"date_published":0},]}`,
    feed: { title: null },
    items: [
      { id: 'a', title: 'A', author: 'Ida Brook, Tom Reed', summary: null },
      { id: null, title: null, link: null, date: null },
    ],
  },
  {
    name: 'JSON Feed whose version is served without its scheme',
    source: json({
      version: 'jsonfeed.org/version/1.1',
      title: 'Weir',
      items: [{ id: 'a', title: 'Tom&#8217;s mill', content_html: '' }],
    }),
    items: [{ title: 'Tom’s mill', content: null }],
  },
];

describe('RDF and JSON Feed as they are in the wild', () => {
  it.each(SHAPES)('$name', shape => {
    expect(readShape(shape)).toEqual(expectedOf(shape));
  });
});
