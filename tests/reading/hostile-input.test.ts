import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/reading/read-document.ts';

const SEEDS: Readonly<Record<string, string>> = {
  'page.html':
    '<!doctype html><html lang="en"><head><title>Crane</title><meta property="og:title" content="Crane"><script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2023-05-03"}</script></head><body><article><h1>Crane</h1><figure><img alt="x"><figcaption>At dawn</figcaption></figure><p>The board voted to keep the crane.</p><p>READ ALSO: more</p><ul><li>one<li>two</ul><table><tr><td>a</table></article></body></html>',
  'feed.xml':
    '<?xml version="1.0" encoding="utf-8"?><rss xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Post</title><item><guid>1</guid><title><![CDATA[Crane]]></title><dc:date>2023-05-03</dc:date><description>&lt;p&gt;The board voted.&lt;/p&gt;</description></item></channel></rss>',
  'atom.xml':
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://a.example/"><entry><title type="xhtml"><div>Crane</div></title><content mode="base64">QQ==</content><link href="x"/></entry></feed>',
  'text.txt':
    'Crane stays\nPOSTED ON May 3, 2023 BY Ada Example\nThe board voted to keep the old crane which has stood here for a\nvery long time and can-\nnot lift a thing. (Post/AP)\n|\nREAD ALSO\nFerry fares\nBY Bo Sample May 1, 2023 0\n\nPassengers will p...\n© 2023 Post. All rights reserved',
  'list.json':
    '[{"title":"Crane","text":"The board voted.","published":"2023-05-03","url":"https://a.example"},{"html":"<p>x</p>"}]',
  'lines.jsonl': '{"text":"The board voted."}\n{"items":[]}\n',
  'note.md':
    '---\ntitle: Crane\ndate: 2023-05-03\n---\n# Crane\n\nThe *board* ![x](y) voted.\n\n| a | b |\n|---|---|\n| c | d |\n',
};
const SPLICES = [
  '<',
  '>',
  '&',
  '"',
  '\0',
  '<![CDATA[',
  ']]>',
  '<!--',
  '</',
  '&#x110000;',
  '&#0;',
  '\uFFFE',
  '\u2028',
  '{',
  '[',
  '---\n',
  '> ',
  '(',
  '|',
  '<p',
  '<svg>',
  '<template>',
  '<select>',
  '__proto__',
  '&e;',
  '\r',
  '<html>',
  '<body>',
  'xmlns:="',
  '😀'.slice(0, 1),
];

const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.nat(40),
  put: fc.oneof(fc.constantFrom(...SPLICES), fc.string({ maxLength: 8 })),
  times: fc.integer({ min: 1, max: 30 }),
});

async function readsWithoutThrowing(path: string, bytes: Uint8Array): Promise<void> {
  const { articles, problems } = await readDocument({ path, bytes, contentType: null, url: null });
  expect(articles.length + problems.length).toBeGreaterThan(0);
  for (const article of articles) {
    expect(article.text).not.toMatch(/^\s|\s$|\n{3}/);
    expect(article.text).not.toBe('');
  }
}

describe('hostile input', () => {
  it.each(Object.entries(SEEDS))('never makes the reader throw: mutated %s', async (path, seed) => {
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 5 }), async edits => {
        const mutated = edits.reduce((text, { at, cut, put, times }) => {
          const index = Math.floor(at * text.length);
          return text.slice(0, index) + put.repeat(times) + text.slice(index + cut);
        }, seed);
        await readsWithoutThrowing(path, Buffer.from(`${mutated} `));
      }),
      { numRuns: 300 },
    );
  });

  it('never makes the reader throw: any bytes under any ending', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.keys(SEEDS), 'none'),
        fc.uint8Array({ maxLength: 200 }),
        readsWithoutThrowing,
      ),
      { numRuns: 500 },
    );
  });

  // each of these takes minutes with a pattern or a walk that is worse than linear
  it.each<[string, string, string]>([
    ['one endless line', 'a.txt', 'a '.repeat(1_000_000)],
    ['brackets never closed', 'a.txt', '('.repeat(1_000_000)],
    ['a line of capitals', 'a.txt', `By ${'Aa '.repeat(400_000)}`],
    ['many short lines', 'a.txt', 'By Ada\n'.repeat(150_000)],
    ['many wrapped lines', 'a.txt', `${'word '.repeat(12)}of-\n`.repeat(15_000)],
    ['many copyright lines', 'a.txt', `${'© 2023 Post\n'.repeat(50_000)}The board voted.`],
    ['many labels', 'a.txt', 'READ ALSO\nFerry fares\n'.repeat(50_000)],
    ['sections never closed', 'a.xml', `<rss>${'<![CDATA['.repeat(100_000)}`],
    ['deep XML with bases', 'a.xml', `<rss><channel>${'<item xml:base="a/"><link>x</link>'.repeat(1_900)}`],
    ['bold never closed', 'a.html', '<p><b><i>The board voted, and so it went on.'.repeat(6_000)],
    ['bold never closed, within bounds', 'a.html', '<p><b>The board voted, and so it went on.'.repeat(1_900)],
    ['endless classes', 'a.html', `<p class="${'caption '.repeat(200_000)}">The board voted.</p>`],
    ['deep XML', 'a.xml', `<rss><channel>${'<item>'.repeat(3_000)}`],
    ['many attributes', 'a.html', `<p ${'a=b '.repeat(20_000)}>The board voted.</p>`],
    ['deep HTML', 'a.html', `${'<div>'.repeat(20_000)}The board voted.`],
    ['wide HTML', 'a.html', '<p>The board voted, and so it went on.</p>'.repeat(15_000)],
    ['tags never closed', 'a.html', '<'.repeat(500_000)],
    ['deep JSON', 'a.json', '['.repeat(100_000)],
    ['deep front matter', 'a.md', `---\na: ${'['.repeat(20_000)}\n---\nThe board voted.`],
    ['stars', 'a.md', '*a **b '.repeat(5_000)],
    ['links never closed', 'a.md', '[a](b '.repeat(5_000)],
    ['fences', 'a.md', '---\n'.repeat(50_000)],
  ])('is read in bounded time: %s', async (_, path, text) => {
    const { articles, problems } = await readDocument({
      path,
      bytes: Buffer.from(text),
      contentType: null,
      url: null,
    });
    expect(articles.length + problems.length).toBeGreaterThan(0);
  });

  it('gives up on a file that is no JSON lines, and says where', async () => {
    const { articles, problems } = await readDocument({
      path: 'a.jsonl',
      bytes: Buffer.from('"\n'.repeat(5_000)),
      contentType: null,
      url: null,
    });
    expect(articles).toEqual([]);
    expect(problems).toHaveLength(1_001);
    expect(problems.at(-1)?.reason).toMatch(/^Reading stopped at line 1000/);
  });

  it('reads past bad JSON lines where others are good', async () => {
    const lines = '{"text":"The board voted."}\n"\n'.repeat(1_500);
    const { articles, problems } = await readDocument({
      path: 'a.jsonl',
      bytes: Buffer.from(lines),
      contentType: null,
      url: null,
    });
    expect([articles.length, problems.length]).toEqual([1_500, 1_500]);
  });

  it('reads the text below front matter that is too long to be read', async () => {
    const keys = Array.from({ length: 3_000 }, (_, index) => `key${index}: value`).join('\n');
    const { articles, problems } = await readDocument({
      path: 'a.md',
      bytes: Buffer.from(`---\n${keys}\n---\n\nThe board voted.`),
      contentType: null,
      url: null,
    });
    expect(articles.map(({ text }) => text)).toEqual(['The board voted.']);
    expect(problems[0]?.reason).toMatch(/too long/);
  });
});
