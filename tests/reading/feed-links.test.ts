import { describe, expect, it } from 'vitest';
import { feedLinks } from '../../src/reading/feed-links.ts';

const PAGE = 'https://courier.example/news/today';
const page = (head: string, body = ''): string =>
  `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
const link = (href: string, title = '', type = 'application/rss+xml'): string =>
  `<link rel="alternate" type="${type}" title="${title}" href="${href}">`;
const found = (html: string): string[] => feedLinks(html, PAGE).map(({ address }) => address);

describe('feedLinks', () => {
  it('gives declared feeds with their titles, relative ones resolved', () => {
    expect(
      feedLinks(page(link('/feed', 'The  Courier') + link('atom.xml', '', 'application/atom+xml')), PAGE),
    ).toEqual([
      { address: 'https://courier.example/feed', title: 'The Courier' },
      { address: 'https://courier.example/news/atom.xml', title: null },
    ]);
  });

  it('knows the types of feeds with a charset and in any case, and leaves other alternates', () => {
    expect(
      found(
        page(
          link('/1', '', 'Application/RSS+XML; charset=utf-8') +
            link('/2', '', 'application/feed+json') +
            link('/3', '', 'application/json') +
            link('/4', '', 'application/json+oembed') +
            '<link rel="alternate" hreflang="de" href="/de"><link rel="stylesheet" type="application/rss+xml" href="/5">',
        ),
      ),
    ).toEqual(['https://courier.example/1', 'https://courier.example/2']);
  });

  it('puts the feed of all before those of a category and of comments', () => {
    expect(
      found(
        page(
          link('/story/comments/feed', 'Courier » A ferry sinks: comments') +
            link('/category/ports/feed', 'Courier » Ports') +
            link('/feed', 'Courier'),
        ),
      ),
    ).toEqual([
      'https://courier.example/feed',
      'https://courier.example/category/ports/feed',
      'https://courier.example/story/comments/feed',
    ]);
  });

  it('follows the page’s base', () => {
    expect(found(page(`<base href="https://static.courier.example/x/">${link('feed.xml')}`))).toEqual([
      'https://static.courier.example/x/feed.xml',
    ]);
  });

  it('finds links of the own site that look like feeds, behind what is declared', () => {
    expect(
      found(
        page(
          link('/main.xml'),
          '<a href="/rss.xml">All news</a><a href="https://feeds.courier.example/syndication">RSS</a><a href="/?feed=rss2">entries</a><a href="/news/feed/">x</a>',
        ),
      ),
    ).toEqual([
      'https://courier.example/main.xml',
      'https://courier.example/rss.xml',
      'https://feeds.courier.example/syndication',
      'https://courier.example/?feed=rss2',
      'https://courier.example/news/feed/',
    ]);
  });

  it('takes no links to other sites, pages about feeding, or scripts', () => {
    expect(
      found(
        page(
          link('javascript:alert(1)') + link('data:text/xml,<rss/>'),
          '<a href="https://elsewhere.example/rss.xml">RSS</a><a href="https://notcourier.example/feed">Feed</a><a href="/feeding-the-gulls">Feeding</a><a href="/index.php">Home</a><a href="mailto:rss@courier.example">RSS</a>',
        ),
      ),
    ).toEqual([]);
  });

  it('names each feed once, and never the page itself', () => {
    expect(found(page(link('/feed') + link('https://courier.example/feed#top') + link(PAGE)))).toEqual([
      'https://courier.example/feed',
    ]);
  });

  it('is bounded on a page of nothing but links', () => {
    const many = Array.from({ length: 3000 }, (_, n) => `<a href="/${n}/rss.xml">RSS</a>`).join('');
    expect(found(page('', many))).toHaveLength(20);
  });
});
