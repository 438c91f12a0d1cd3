import { describe, expect, it } from 'vitest';
import { boundedTitle } from '../../src/reading/bounded-title.ts';
import { readFeed } from '../../src/reading/read-feed.ts';
import { readDocument } from '../../src/reading/read-document.ts';

describe('boundedTitle', () => {
  it('keeps a headline as it is', () => {
    expect(boundedTitle('Lock gate at Weir sticks')).toBe('Lock gate at Weir sticks');
    expect(boundedTitle(null)).toBeNull();
    expect(boundedTitle('a'.repeat(500))).toBe('a'.repeat(500));
  });

  it('ends a longer one after a whole word', () => {
    const bounded = boundedTitle('lock '.repeat(1000));
    expect(bounded).toMatch(/^(?:lock )+lock$/);
    expect(bounded.length).toBe(499);
    expect(boundedTitle(`${'a'.repeat(500)} b`)).toBe('a'.repeat(500));
  });

  it('cuts a word without end, but no character of two units', () => {
    expect(boundedTitle('a'.repeat(600))).toBe('a'.repeat(500));
    expect(boundedTitle(`a${'🦦'.repeat(400)}`)).toBe(`a${'🦦'.repeat(249)}`);
  });
});

describe('a title of three megabytes', () => {
  const long = 'otter '.repeat(500_000);
  const item = { id: '1', title: long, content_text: 'Nine otters were seen below the weir.' };
  const json = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: long, items: [item] });
  const rss = `<rss><channel><title>${long}</title><item><title>${long}</title><description>Nine otters were seen below the weir.</description></item></channel></rss>`;
  const page = `<html><head><title>${long}</title></head><body><p>Nine otters were seen below the weir.</p></body></html>`;

  it.each([
    ['a JSON Feed', json, 'application/feed+json'],
    ['RSS', rss, 'application/rss+xml'],
    ['a page', page, 'text/html'],
  ])('is short in an article of %s', async (_, text, contentType) => {
    const { articles } = await readDocument({ path: 'a', url: null, contentType, bytes: Buffer.from(text) });
    for (const article of articles) expect(article.title?.length ?? 0).toBeLessThanOrEqual(500);
    expect(articles.map(article => article.publisher?.length ?? 0).every(length => length <= 500)).toBe(true);
  });

  it.each([json, rss])('is short in the entry of a feed that was only looked at', text => {
    const feed = readFeed(Buffer.from(text), null);
    if (!feed.ok) throw new Error(feed.reason);
    expect([feed.title, feed.items[0]?.title].map(title => title?.length)).toEqual([497, 497]);
  });
});
