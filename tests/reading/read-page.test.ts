import { describe, expect, it } from 'vitest';
import type { ReadArticle } from '../../src/model/article.ts';
import { readPage } from '../../src/reading/read-page.ts';

const PARAGRAPHS = [
  'The harbour board voted on Tuesday to keep the old crane, which has stood over the quay since 1911 and cannot lift anything at all.',
  '“It is ugly and it is ours,” said Ada Example, who leads the board, after a meeting that lasted well into the night. “Nobody touches it.”',
  'A firm from the next valley had offered to take the crane down without charge, to sell its iron, and to plant a row of lime trees in its place.',
  'The offer will now be put before the council in June, where it is expected to fail, because the council meets in a room with a view of the crane.',
];

function read(html: string, url: string | null = null): ReadArticle {
  const article = readPage(html, { url, externalId: 'page' });
  if (!article) throw new Error('no article was read');
  return article;
}

const page = (head: string, body: string, attributes = ''): string =>
  `<!doctype html><html ${attributes}><head>${head}</head><body><nav><a href="/">Home</a> <a href="/s">Sport</a></nav><article>${body}</article><footer>© 2023 Harbour Post</footer></body></html>`;
const body = PARAGRAPHS.map(text => `<p>${text}</p>`).join('\n');

describe('readPage', () => {
  it('gives the main text as paragraphs, without navigation, scripts and title', () => {
    const article = read(
      page(
        '<title>Board keeps crane - Harbour Post</title>',
        `<h1>Board keeps crane</h1>${body}<script>track()</script>`,
      ),
    );
    expect(article.text).toBe(PARAGRAPHS.join('\n\n'));
    expect(article.title).toBe('Board keeps crane');
  });

  it('puts captions apart', () => {
    const figure =
      '<figure><img src="crane.jpg" alt="crane"><figcaption>The crane at dawn.</figcaption></figure>';
    const article = read(page('', body.replace('</p>', `</p>${figure}`)));
    expect(article.text).toBe(PARAGRAPHS.join('\n\n'));
    expect(article.captions).toEqual(['The crane at dawn.']);
  });

  it('drops links to other articles and lines in which the page speaks of itself', () => {
    const clutter =
      '<p>READ ALSO: Ferry fares to rise again</p><p>Share this article</p><p>Sign up for our newsletter.</p>';
    expect(read(page('', body.replace('</p>', `</p>${clutter}`)))).toMatchObject({
      text: PARAGRAPHS.join('\n\n'),
    });
  });

  it('drops what is hidden or named as something else than the article', () => {
    const related =
      '<div class="related-stories"><p>Ferry fares to rise again, says the operator of the island lines.</p></div>';
    const popup = '<span class="rollover-person">Ada Example was born in Port Sample.</span>';
    const hidden = '<p hidden>Nobody sees this line of text, unless they look for it.</p>';
    const article = read(page('', body.replace('</p>', `${popup}</p>${related}${hidden}`)));
    expect(article.text).toBe(PARAGRAPHS.join('\n\n'));
  });

  it('keeps an article whose own element is named as something else', () => {
    expect(read(`<body><div class="share">${body}</div></body>`).text).toBe(PARAGRAPHS.join('\n\n'));
  });

  it('goes by the one element that the page names as the body', () => {
    const other = PARAGRAPHS.map(text => `<p>Elsewhere: ${text}</p>`).join('');
    expect(read(`<body><div><div itemprop="articleBody">${body}</div>${other}</div></body>`).text).toBe(
      PARAGRAPHS.join('\n\n'),
    );
  });

  it('makes paragraphs of text that is set apart by line breaks alone', () => {
    expect(read(page('', `<div>${PARAGRAPHS.join('<br><br>')}</div>`)).text).toBe(PARAGRAPHS.join('\n\n'));
  });

  it('reads what JSON-LD states', () => {
    const data = {
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'WebSite', name: 'Something else' },
        {
          '@type': 'NewsArticle',
          headline: 'Board keeps crane',
          author: [{ '@type': 'Person', name: 'Ada Example' }, { name: 'Bo Sample' }],
          publisher: { name: 'Harbour Post' },
          datePublished: '2023-05-03T18:30:00+02:00',
          inLanguage: 'en-GB',
        },
      ],
    };
    const article = read(page(`<script type="application/ld+json">${JSON.stringify(data)}</script>`, body));
    expect(article).toMatchObject({
      title: 'Board keeps crane',
      byline: 'Ada Example, Bo Sample',
      publisher: 'Harbour Post',
      language: 'en',
    });
    expect(article.published).toEqual({
      instant: '2023-05-03T16:30:00.000Z',
      day: '2023-05-03',
      offsetMinutes: 120,
      precision: 'minute',
      basis: 'stated',
    });
  });

  it('reads what meta elements, the lang attribute and the canonical link state', () => {
    const head = `<meta property="og:title" content="Board keeps crane"><meta property="og:site_name" content="Harbour Post">
      <meta name="author" content="By Ada Example"><meta property="article:published_time" content="2023-05-03">
      <link rel="canonical" href="/2023/crane">`;
    const article = read(page(head, body, 'lang="en-GB"'), 'https://post.example.org/2023/crane?from=feed');
    expect(article).toMatchObject({
      title: 'Board keeps crane',
      publisher: 'Harbour Post',
      byline: 'Ada Example',
      language: 'en',
      url: 'https://post.example.org/2023/crane',
    });
    expect(article.published?.day).toBe('2023-05-03');
  });

  it('takes a date from the one time element of the one article', () => {
    expect(read(page('', `<time datetime="2023-05-03">3 May</time>${body}`)).published?.day).toBe(
      '2023-05-03',
    );
  });

  it('takes no date from several unnamed time elements, and none from an update', () => {
    expect(
      read(page('', `<time datetime="2023-05-03">a</time><time datetime="2022-01-01">b</time>${body}`))
        .published,
    ).toBeNull();
    expect(
      read(page('', `<time class="updated" datetime="2023-05-03">a</time>${body}`)).published,
    ).toBeNull();
    expect(
      read(page('<meta property="article:modified_time" content="2023-05-03">', body)).published,
    ).toBeNull();
  });

  it('takes nothing from JSON-LD that describes several articles, or is broken', () => {
    const two = [
      { '@type': 'NewsArticle', headline: 'One' },
      { '@type': 'NewsArticle', headline: 'Two', datePublished: '2023-05-03' },
    ];
    expect(
      read(page(`<script type="application/ld+json">${JSON.stringify(two)}</script>`, body)).published,
    ).toBeNull();
    expect(
      read(page('<script type="application/ld+json">{"@type": "NewsArticle",</script>', body)).text,
    ).toBe(PARAGRAPHS.join('\n\n'));
  });

  it('keeps its own address where the page claims one of another host or no web address', () => {
    const url = 'https://post.example.org/crane';
    expect(read(page('<link rel="canonical" href="https://elsewhere.example.net/x">', body), url).url).toBe(
      url,
    );
    expect(read(page('<link rel="canonical" href="javascript:alert(1)">', body), url).url).toBe(url);
    expect(read(page('<link rel="canonical" href="data:text/html,x">', body)).url).toBeNull();
  });

  it('reads a short page and a fragment', () => {
    expect(read('<p>The crane stays.</p><p>So says the board.</p>').text).toBe(
      'The crane stays.\n\nSo says the board.',
    );
  });

  it.each(['', '<html></html>', '<html><body><img src="a.jpg"></body></html>', '<script>var a = 1</script>'])(
    'finds no article in “%s”',
    html => {
      expect(readPage(html, { url: null, externalId: 'x' })).toBeNull();
    },
  );
});
