import type { Kind } from './hostile-input.ts';

/** Sound documents of each kind, to be broken. */
export const SOUND: Readonly<Record<Kind, readonly string[]>> = {
  html: [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Crane stays | Harbour Post</title><meta property="og:title" content="Crane stays"><meta property="article:published_time" content="2024-11-21T10:15:00Z"><script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Crane stays","datePublished":"2024-11-21","author":[{"@type":"Person","name":"Ada Example"}],"articleBody":"The board voted."}</script></head><body><nav><a href="/">Home</a> <a href="/news">News</a></nav><article><h1>Crane stays</h1><p class="byline">By Ada Example</p><time datetime="2024-11-21">21 November</time><figure><img src="a.jpg" alt="x"><figcaption>The crane at dawn. (Harbour Post/Bo Sample)</figcaption></figure><p>The board voted on Tuesday to keep the old crane, which has stood over the quay since 1911.</p><p>“It is ours,” said Bo Sample &amp; others&#8230;</p><ul><li>one<li>two</ul><table><tr><td>a<td>b</table></article><aside>READ ALSO</aside><footer>© 2024</footer></body></html>',
    '<p>The board voted.<br><br>Twice, and then it went home for the night.<p>Nobody touched the crane.',
  ],
  txt: [
    'Menu\nNews\nSport\n\nCrane stays over the quay, board decides\nPOSTED ON November 21, 2024 • LOCAL BY Ada Example\n\nLENBURG, Nov. 21, 2024 (Agency) — The board voted on Tuesday to keep the old crane, which has stood here since 1911.\n\n“It is ours,” said Bo Sample. “Nobody touches it.”\n\nREAD ALSO\nFerry fares rise\nBY Cy Sample May 1, 2024 0\n\nPassengers will pay more from Ju...\n\n© 2024 Harbour Post. All rights reserved',
    'The board voted to keep the old crane which has stood here for a\nvery long time and can-\nnot lift a thing. It was (Post/AP)\nagreed that no-\nbody would touch it, said the chair of\nthe board on the day after.\n[to top of second column]\n|\nMore was said.',
    'The left column of this old page     and the right column goes on with\nruns down to the foot of it and     words that nobody would read if the\nis read before the other, which     columns were not taken apart before\nstands beside it with a gap that     the lines are joined to make of them\nis wide enough to be seen.           what they were.',
  ],
  md: [
    '---\ntitle: "Crane: it stays"\nauthor: [Ada Example, Bo Sample]\ndate: 2024-11-21\nurl: https://post.example/crane\n---\n\n# Crane stays\n\nThe **board** [voted](https://x.example "t") to ![keep](y.jpg) the `crane`.\n\n> “It is ours,” said *Bo Sample*.\n\n- one\n  - two\n\n| a | b |\n|---|---|\n| c | d |\n\n```\ncode\n```\n',
  ],
  json: [
    '{"id":"x1","headline":"Crane stays","body":"The board voted to keep the crane.","authors":[{"name":"Ada Example"}],"publishedAt":"2024-11-21T10:15:00Z","url":"https://post.example/1","language":"en-GB"}',
    '{"version":"https://jsonfeed.org/version/1.1","title":"Post","home_page_url":"https://post.example","items":[{"id":"1","url":"https://post.example/1","title":"Crane","content_html":"<p>The board voted.</p>","date_published":"2024-11-21T10:15:00Z","authors":[{"name":"Ada"}]}]}',
    '{"articles":[{"text":"The board voted."},{"html":"<p>Twice.</p>","title":7,"published":1732184100}]}',
  ],
  jsonl: [
    '{"text":"The board voted.","published":"2024-11-21"}\n{"html":"<p>Twice.</p>"}\n\n{"title":"No text"}\n',
  ],
  xml: [
    '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>Post</title><link>https://post.example/</link><item><guid isPermaLink="false">1</guid><title><![CDATA[Crane <b>stays</b>]]></title><link>/1</link><dc:creator>Ada</dc:creator><pubDate>Thu, 21 Nov 2024 10:15:00 GMT</pubDate><description>&lt;p&gt;The board voted.&lt;/p&gt;</description><content:encoded><![CDATA[<p>The board voted.</p>]]></content:encoded><media:content url="a.jpg"/></item></channel></rss>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://a.example/"><title type="html">Post &amp;amp; more</title><entry><id>tag:1</id><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Crane</div></title><updated>2024-11-21T10:15:00Z</updated><content type="html">&lt;p&gt;The board voted.&lt;/p&gt;</content><link rel="alternate" href="x"/></entry></feed>',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="a"><title>Post</title></channel><item rdf:about="b"><title>Crane</title><link>b</link><description>The board voted.</description></item></rdf:RDF>',
  ],
};
