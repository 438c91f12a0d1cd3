import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/reading/read-document.ts';
import { BODY, bodyAround, linked, page, reading } from './sample-page.ts';

const SEED = page(
  `<title>Crane | Post</title>${linked({ '@type': 'NewsArticle', headline: 'Crane', author: [{ name: 'Ada Example' }], isAccessibleForFree: 'False' })}`,
  `<article><h1>Crane</h1><time datetime="2023-05-03">May 3</time>${bodyAround('<table><tr><td>1911</td></tr></table><div class="social"><blockquote><p>It stays.</p></blockquote></div><ul><li><a href="/f">Ferry</a></li></ul>')}</article><article><h2><a href="/l">Limes</a></h2></article>`,
);
const SPLICES = [
  '<',
  '>',
  '"',
  '</article>',
  '<article>',
  '<!--',
  '<script>',
  '<table>',
  '<h1>',
  '{',
  '\\',
  '&',
  '<blockquote>',
  '<ul>',
  '<p',
  '\0',
  '<time>',
  '<figure>',
];

const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.nat(60),
  put: fc.oneof(fc.constantFrom(...SPLICES), fc.string({ maxLength: 8 })),
  times: fc.integer({ min: 1, max: 20 }),
});

const json = (text: string): string => `<script type="application/ld+json">${text}</script>${BODY}`;

describe('hostile pages', () => {
  it.each([
    ['<div>'.repeat(100_000), '</div>'.repeat(100_000)],
    ['<span>'.repeat(100_000), ''],
    ['<section><p>'.repeat(5_000), '</p></section>'.repeat(5_000)],
  ])('are read though their elements nest without end', async (before, after) => {
    const html = `<html><head><title>Lock gate</title></head><body>${before}<p>The lock is shut.</p><p>Boats wait.</p>${after}</body></html>`;
    const { articles } = await readDocument({
      path: 'a.html',
      url: null,
      contentType: null,
      bytes: Buffer.from(html),
    });
    expect(articles).toMatchObject([{ title: 'Lock gate', text: 'The lock is shut.\n\nBoats wait.' }]);
  });

  it('say that they were too long where nothing was found before the end of what is read', async () => {
    const html = `<html><body>${'<p></p>'.repeat(50_000)}<p>The lock is shut.</p></body></html>`;
    const bytes = Buffer.from(html);
    const { problems } = await readDocument({ path: 'a.html', url: null, contentType: null, bytes });
    expect(problems[0]?.reason).toMatch(/longer than any article/);
  });

  it('never make the reader throw, and what is read has no loose ends', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), edits => {
        const html = edits.reduce((text, { at, cut, put, times }) => {
          const index = Math.floor(at * text.length);
          return text.slice(0, index) + put.repeat(times) + text.slice(index + cut);
        }, SEED);
        const { article } = reading(html, 'https://post.example.org/crane');
        expect(article?.text ?? 'x').not.toMatch(/^\s|\s$|\n{3}|^$/);
      }),
      { numRuns: 400, endOnFailure: true },
    );
  });

  // each of these takes minutes, or gigabytes, with a walk that is worse than linear
  it.each<[string, string]>([
    ['tables in tables', `${'<table><tr><td>'.repeat(130)}${'<b>a</b>'.repeat(18_000)}`],
    ['figures in figures', `${'<figure>'.repeat(390)}${'<b>a</b>'.repeat(18_000)}`],
    ['named in named', `${'<div class="share caption">'.repeat(390)}${'word '.repeat(500_000)}`],
    ['a long list of links', `<ul>${'<li><a href="x">Ferry fares rise</a></li>'.repeat(9_000)}</ul>${BODY}`],
    [
      'lists in lists of links',
      `${'<ul><li><a href="x">Ferry</a>'.repeat(380)}${'<li><a href="x">Lime</a>'.repeat(6_000)}`,
    ],
    ['quotations side by side', `<div>${'<blockquote>a</blockquote>'.repeat(11_000)}</div>`],
    ['articles in articles', `${'<article><h2><a href="x">Crane</a></h2>'.repeat(1_900)}${BODY}`],
    [
      'attributes without end',
      `<p ${Array.from({ length: 300_000 }, (_, index) => `a${index}`).join(' ')}>${BODY}`,
    ],
    ['attributes everywhere', '<p a=b c=d e=f g=h>The crane.</p>'.repeat(200_000)],
    ['entities everywhere', `<p>${'&amp;'.repeat(600_000)}</p>`],
    ['drawings never closed', '<svg>'.repeat(600_000)],
    ['scripts never closed', '<script>'.repeat(600_000)],
    ['meta elements', '<meta name="author" content="Ada Example">'.repeat(20_000)],
    ['a title of separators', `<title>${'a | '.repeat(500_000)}</title>${BODY}`],
    ['deep JSON-LD', json(`{"@type": "Article", "author": ${'['.repeat(100_000)}1${']'.repeat(100_000)}}`)],
    ['JSON-LD of quotation marks', json(`{"@type": ${'"x" "y" '.repeat(50_000)}`)],
    ['spaces', `<p>${' '.repeat(3_000_000)}</p>${BODY}`],
    ['paragraphs for a year', '<p>The board voted, and so it went on.</p>'.repeat(200_000)],
  ])('are read in bounded time: %s', (_, html) => {
    const { article, problem } = reading(html);
    // no wall is seen in them; that the end was not read is said
    if (article === null) expect(problem ?? 'longer than any article').toMatch(/longer than any article/);
  });

  it('become a problem with its reason, beside the article where there is one', async () => {
    const read = async (html: string): Promise<Awaited<ReturnType<typeof readDocument>>> =>
      readDocument({ path: 'crane.html', bytes: Buffer.from(html), contentType: null, url: null });
    const wall = await read(page('<title>Page not found</title>', '<p>The page is not here any more.</p>'));
    expect(wall.articles).toEqual([]);
    expect(wall.problems).toEqual([
      { where: 'crane.html', reason: 'This is an error page, not an article. Check the address.' },
    ]);
    const cut = await read(page('', `<article>${BODY}</article><div>Subscribe to continue reading.</div>`));
    expect(cut.articles).toHaveLength(1);
    expect(cut.problems).toEqual([
      {
        where: 'crane.html',
        reason: 'Only the beginning is public: the rest is behind the publisher’s paywall.',
      },
    ]);
  });
});
