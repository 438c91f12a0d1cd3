import { describe, expect, it } from 'vitest';
import { BODY, bodyAround, page, PARAGRAPHS, reading, TEXT, textOf } from './sample-page.ts';

const article = (inside: string): string => page('', `<article>${inside}</article>`);

describe('what stands around the body', () => {
  it('leaves out deck, date and readers above it and a portrait below it', () => {
    const html = article(
      `<header><h1>Board keeps crane</h1><h2>It has not lifted anything since the old war, and it need not lift anything now.</h2></header>
       <div class="info"><span>2,289</span> <span>readers</span></div>
       <div class="text">${BODY}</div>
       <div class="portrait"><p>Ada Example has walked the quays of Port Sample for thirty years and a bit.</p></div>`,
    );
    expect(textOf(html)).toBe(TEXT);
  });

  it('keeps a body that is set in several parts of their own', () => {
    const [one, two, three, four] = PARAGRAPHS;
    const part = (first = '', second = ''): string => `<section><p>${first}</p><p>${second}</p></section>`;
    expect(textOf(article(`<h1>Crane</h1>${part(one, two)}${part(three, four)}`))).toBe(TEXT);
  });

  it('drops a headline above the text although the page calls itself otherwise', () => {
    expect(
      textOf(page('<title>Harbour news</title>', `<main><h1>Board keeps crane</h1>${BODY}</main>`)),
    ).toBe(TEXT);
  });

  it('keeps headings, lists and quotations inside the text', () => {
    const inside =
      '<h2>What the crane did</h2><ul><li>It lifted coal.</li><li>It lifted a cow.</li></ul><blockquote><p>It lifts hearts.</p></blockquote>';
    expect(textOf(article(bodyAround(inside)))).toBe(
      [
        PARAGRAPHS[0],
        'What the crane did',
        'It lifted coal.',
        'It lifted a cow.',
        'It lifts hearts.',
        ...PARAGRAPHS.slice(1),
      ].join('\n\n'),
    );
  });

  it('makes one line of each row of a table of figures', () => {
    const table =
      '<table><tr><th>Year</th><th>Lifts</th></tr><tr><td>1911</td><td>63</td></tr><tr><td>1912</td><td>57</td></tr></table>';
    expect(textOf(article(bodyAround(table)))).toContain('Year Lifts\n\n1911 63\n\n1912 57\n\n');
  });

  it('keeps the paragraphs of a table that lays out the page', () => {
    expect(textOf(page('', `<table><tr><td>${BODY}</td></tr></table>`))).toBe(TEXT);
  });
});

describe('links to other articles', () => {
  it.each([
    ['a paragraph that is a headline', '<p><a href="/f">Ferry fares to rise in the autumn</a></p>'],
    ['a list of links', '<ul><li><a href="/f">Ferry fares</a></li><li><a href="/l">Lime trees</a></li></ul>'],
    ['a label in any language', '<p>Leggi anche su: <a href="/f">Più cari i biglietti del traghetto</a></p>'],
    [
      'several in a line',
      '<p>WORTH A LOOK <a href="/f">Ferry fares to rise in the autumn</a> [INSIGHT] <a href="/l">Lime trees for the quay at last</a> [VIDEO]</p>',
    ],
  ])('drops %s', (_, between) => {
    expect(textOf(article(bodyAround(between)))).toBe(TEXT);
  });

  it.each([
    [
      'a sentence',
      '<p><a href="/f">The ferry fares will rise in the autumn.</a></p>',
      'The ferry fares will rise in the autumn.',
    ],
    ['a source in brackets', '<p>[<a href="/f">Harbour Post</a>]</p>', '[Harbour Post]'],
    ['a heading', '<h2><a href="/f">The crane that lifted a cow</a></h2>', 'The crane that lifted a cow'],
    [
      'a list that also tells',
      '<ul><li><a href="/f">Ferry</a>: twice a day</li><li>Crane: never</li></ul>',
      'Ferry: twice a day',
    ],
  ])('keeps %s that is linked', (_, between, kept) => {
    expect(textOf(article(bodyAround(between)))).toContain(kept);
  });
});

describe('pages with several articles', () => {
  const other = (words: string): string => PARAGRAPHS.map(text => `<p>${words} ${text}</p>`).join('');

  it('keeps to the one under the page’s headline', () => {
    const html = page(
      '<title>Board keeps crane – Harbour Post</title>',
      `<div><article><h1>Board keeps crane</h1>${BODY}</article><article><h2>Ferry</h2>${other('Meanwhile:')}</article><article><h2>Trees</h2>${other('Elsewhere:')}</article></div>`,
    );
    expect(textOf(html)).toBe(TEXT);
  });

  it('drops cards inside it and comments marked up as articles', () => {
    const card =
      '<article><h3><a href="/f">Ferry fares to rise</a></h3><p>They will rise in the autumn, says the operator of the lines.</p></article>';
    const comments =
      '<section><article><p>I have never liked that crane, and I have lived here for all of my eighty years.</p></article></section>';
    const html = page(
      '<title>Board keeps crane</title>',
      `<article><h1>Board keeps crane</h1>${bodyAround(card)}</article>${comments}`,
    );
    expect(textOf(html)).toBe(TEXT);
  });

  it('keeps the entries of a live blog', () => {
    const entries = PARAGRAPHS.map(
      (text, index) => `<article><h2>${index} o’clock</h2><p>${text}</p></article>`,
    );
    const text = textOf(
      page('<title>Crane: live</title>', `<main><h1>Crane: live</h1>${entries.join('')}</main>`),
    );
    for (const paragraph of PARAGRAPHS) expect(text).toContain(paragraph);
  });
});

describe('embedded posts', () => {
  const post =
    '<blockquote><p>The crane stays, and so do I, whatever the valley says.</p>— Ada Example</blockquote>';

  it('keeps one in frames that are named like clutter', () => {
    const framed = `<div class="social-embed widget"><div class="inner">${post}</div></div>`;
    expect(textOf(article(bodyAround(framed)))).toContain('The crane stays, and so do I');
  });

  it('drops one that is quoted in the comments', () => {
    const html = page('', `<article>${BODY}</article><div class="comments">${post}</div>`);
    expect(textOf(html)).toBe(TEXT);
  });
});

describe('parts named as something else', () => {
  it.each([
    'related-stories',
    'articleShareBar',
    'newsletter-signup',
    'author-bio',
    'estimated-read-time',
    'post-tags',
    'robots-nocontent',
    'fb-comments',
    'post-navigation',
  ])('drops “%s”', name => {
    const part = `<div class="${name}"><p>Words that are not of the article.</p></div>`;
    expect(textOf(article(bodyAround(part)))).toBe(TEXT);
  });

  it.each(['shared-history', 'adventure', 'biology'])('keeps “%s”', name => {
    const part = `<div class="${name}"><p>Words that are of the article all the same.</p></div>`;
    expect(textOf(article(bodyAround(part)))).toContain('Words that are of the article');
  });

  it('drops shortcodes that nobody understood', () => {
    expect(
      textOf(article(bodyAround('<p>[button link="/kit" type="big"]Send us a picture[/button]</p>'))),
    ).toBe(TEXT);
    expect(textOf(article(bodyAround('<p>[The crane]</p>')))).toContain('[The crane]');
  });
});

describe('notes below the text', () => {
  const below = (note: string, head = ''): string | undefined =>
    textOf(page(head, `<article>${BODY}${note}</article>`), 'https://www.harbourworks.example/crane');

  it.each([
    '<p>Follow the Harbour Post on Facebook, Twitter and Instagram.</p>',
    '<p>Have a tip? Ada Example may be reached at ada@post.example.org.</p>',
    '<p>Reach the reporters on Twitter at http://twitter.example/ada</p>',
    '<p>We’d like to hear what you think about this article.</p>',
    '<p>Get the Harbour Monthly delivered through your letterbox.</p>',
    '<p><em>There is more where that came from. Sign up for the daily newsletter.</em></p>',
    '<p>Updated at 1:23 p.m.</p>',
    '<p>The Quay Wire is a nonprofit newsroom that covers harbours.</p>',
    '<p>Harbourworks is a provider of cranes and employs 300 people.</p><p>It has shares.</p>',
    '<h3>About Crane Trust</h3><p>Crane Trust looks after seven cranes.</p>',
  ])('drops “%s”', note => {
    expect(below(note)).toBe(TEXT);
  });

  it('drops the portrait of the author that the page names', () => {
    const note = '<p>Bo Sample is a writer who lives near the quay.</p>';
    expect(below(note, '<meta name="author" content="Bo Sample">')).toBe(TEXT);
    expect(below(note)).toContain('Bo Sample is a writer');
  });

  it.each([
    'The council can be reached by the ferry alone, which goes twice a day.',
    'Readers follow the crane on their way to work, and some of them wave.',
    '“Follow us on Facebook,” the crane’s friends had asked, and many did.',
    'About half of the board stayed until the end.',
  ])('keeps “%s”', sentence => {
    expect(below(`<p>${sentence}</p>`)).toBe(`${TEXT}\n\n${sentence}`);
  });
});

describe('agreement on where the text stands', () => {
  it('takes the page’s own place where little of it is found by scoring', () => {
    const short = Array.from(
      { length: 12 },
      (_, hour) =>
        `<div class="widget"><p>At ${hour} o’clock the crane stood still, and the board looked at it from the window of its own room.</p></div>`,
    );
    const html = page('', `<main><h1>Crane</h1><div class="story">${BODY}</div>${short.join('')}</main>`);
    expect(textOf(html)).toContain('At 11 o’clock the crane stood still');
  });

  it('reads a very large page from its beginning', () => {
    const html = page(
      '',
      `<article>${BODY}${'<p>The board voted, and so it went on.</p>'.repeat(40_000)}</article>`,
    );
    const { article: read } = reading(html);
    expect(read?.text.startsWith(PARAGRAPHS[0] ?? '?')).toBe(true);
    expect(read?.text.length).toBeLessThan(700_000);
  });
});
