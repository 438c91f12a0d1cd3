import { describe, expect, it } from 'vitest';
import type { ReadArticle } from '../../../src/model/article.ts';
import { BODY, linked, page, reading } from './sample-page.ts';

function read(head: string, above = '', url: string | null = null): ReadArticle {
  const { article } = reading(page(head, `${above}<main>${BODY}</main>`), url);
  if (!article) throw new Error('no article was read');
  return article;
}

const dayOf = (head: string, above = ''): string | undefined => read(head, above).published?.day;

describe('title', () => {
  it('is without the site’s name where the heading or the site’s stated name shows it', () => {
    expect(read('<title>Board keeps crane - Harbour Post</title>', '<h1>Board keeps crane</h1>').title).toBe(
      'Board keeps crane',
    );
    const site = '<meta property="og:site_name" content="Harbour Post">';
    expect(read(`${site}<meta property="og:title" content="Board keeps crane | Harbour Post">`).title).toBe(
      'Board keeps crane',
    );
    expect(
      read(
        `${site}<meta property="og:title" content="Harbour Post: Board keeps crane">`,
        '<h1>Board keeps crane</h1>',
      ).title,
    ).toBe('Harbour Post: Board keeps crane');
  });

  it('keeps a dash of its own', () => {
    const title = 'Crane – a landmark in the harbour';
    expect(read(`<title>${title}</title>`).title).toBe(title);
    expect(
      read(
        `<meta property="og:title" content="${title}"><meta property="og:site_name" content="Harbour Post">`,
      ).title,
    ).toBe(title);
  });

  it('goes by JSON-LD before the meta elements', () => {
    const data = linked({ '@type': 'NewsArticle', headline: 'Board keeps crane' });
    expect(read(`${data}<meta property="og:title" content="You will not believe this crane">`).title).toBe(
      'Board keeps crane',
    );
  });
});

describe('byline', () => {
  it.each([
    [
      'several meta elements',
      '<meta name="author" content="Ada Example"><meta name="author" content="Bo Sample">',
      '',
      'Ada Example, Bo Sample',
    ],
    ['another name for it', '<meta name="parsely-author" content="By Ada Example">', '', 'Ada Example'],
    ['a link to the author', '', '<a rel="author" href="/ada">Ada Example</a>', 'Ada Example'],
    [
      'microdata',
      '',
      '<span itemprop="author" itemscope><a href="/ada"><span itemprop="name">Ada Example</span></a></span>',
      'Ada Example',
    ],
  ])('is read from %s', (_, head, above, byline) => {
    expect(read(head, above).byline).toBe(byline);
  });

  it.each([
    ['an address', '<meta property="article:author" content="https://post.example.org/ada">', ''],
    ['the system’s own name', '<meta name="author" content="admin">', ''],
    ['the author of another story', '', '<aside><a rel="author" href="/bo">Bo Sample</a></aside>'],
    ['the author of a comment', '', '<div itemprop="comment"><span itemprop="author">Bo Sample</span></div>'],
  ])('is not %s', (_, head, above) => {
    expect(read(head, above).byline).toBeNull();
  });
});

describe('date', () => {
  it.each([
    '<meta name="parsely-pub-date" content="2023-05-03T18:30:00Z">',
    '<meta name="DC.date.issued" content="2023-05-03">',
    '<meta name="sailthru.date" content="2023-05-03">',
    '<meta itemprop="datePublished" content="2023-05-03">',
  ])('is read from %s', head => {
    expect(dayOf(head)).toBe('2023-05-03');
  });

  it('is read from broken JSON-LD that can be mended', () => {
    const broken =
      '{"@type": "NewsArticle", "headline": "Board keeps "old" crane", "datePublished": "2023-05-03",}';
    expect(dayOf(`<script type="application/ld+json">${broken}</script>`)).toBe('2023-05-03');
  });

  it('keeps the precision that is stated', () => {
    expect(read('<meta name="date" content="2023-05">').published).toMatchObject({
      day: '2023-05',
      precision: 'month',
    });
    expect(read('<meta name="date" content="2023-05-03T18:30:00+02:00">').published?.precision).toBe(
      'minute',
    );
  });

  it('is read between headline and first paragraph', () => {
    const head = (line: string): string =>
      `<header><h1>Board keeps crane</h1><div>By Ada Example</div>${line}</header>`;
    expect(dayOf('', head('<div class="when">Published May 3, 2023</div>'))).toBe('2023-05-03');
    expect(dayOf('', head('<time datetime="2023-05-03T18:30:00Z">2 days ago</time>'))).toBe('2023-05-03');
    expect(dayOf('', head('<p>3 May 2023</p><p>Updated: 7 May 2023</p>'))).toBe('2023-05-03');
  });

  it.each([
    ['of two days in the head', '<h1>Crane</h1><p>May 3, 2023</p><p>May 4, 2023</p>'],
    ['of an update', '<h1>Crane</h1><div class="updated">May 3, 2023</div>'],
    ['of other stories', '<h1>Crane</h1><ul><li><time datetime="2023-05-03">May 3</time> Ferry</li></ul>'],
    [
      'of a story in the margin',
      '<aside><span itemprop="datePublished" content="2023-05-03">May 3</span></aside>',
    ],
    ['inside a sentence', '<h1>Crane</h1><p>It all began on May 3, 2023, when a gull sat down on it.</p>'],
  ])('is not one %s', (_, above) => {
    expect(dayOf('', above)).toBeUndefined();
  });

  it('is the one with the headline where microdata states several', () => {
    const dated = (day: string, inside: string): string =>
      `<section itemscope itemtype="https://schema.org/NewsArticle"><meta itemprop="datePublished" content="${day}">${inside}</section>`;
    const html = page(
      '',
      `<main>${dated('2023-05-01', '<h2>Ferry</h2>')}${dated('2023-05-03', `<h1>Crane</h1>${BODY}`)}</main>`,
    );
    expect(reading(html).article?.published?.day).toBe('2023-05-03');
  });
});

describe('address', () => {
  const url = 'https://post.example.org/2023/crane?from=feed';

  it('is the canonical one on the same host, resolved', () => {
    expect(read('<link rel="canonical" href="/2023/crane">', '', url).url).toBe(
      'https://post.example.org/2023/crane',
    );
    expect(
      read(linked({ '@type': 'Article', headline: 'x', url: 'https://www.post.example.org/crane' }), '', url)
        .url,
    ).toBe('https://www.post.example.org/crane');
  });

  it.each([
    '<link rel="canonical" href="https://post.example.org/">',
    '<link rel="canonical" href="https://other.example.net/crane">',
    '<link rel="canonical" href="javascript:alert(1)">',
    '<meta property="og:url" content="ftp://post.example.org/crane">',
  ])('is not taken from %s', head => {
    expect(read(head, '', url).url).toBe(url);
  });
});

describe('language', () => {
  const languageOf = (html: string): string | null | undefined => reading(html).article?.language;
  it.each([
    [`<html lang="de-AT"><body>${BODY}</body></html>`, 'de'],
    [`<html><head><meta property="og:locale" content="pt_BR"></head><body>${BODY}</body></html>`, 'pt'],
    [
      `<html lang=""><head><meta http-equiv="content-language" content="fr"></head><body>${BODY}</body></html>`,
      'fr',
    ],
    [`<html lang="{{ locale }}"><body>${BODY}</body></html>`, null],
  ])('is read from %.60s', (html, language) => {
    expect(languageOf(html)).toBe(language);
  });
});
