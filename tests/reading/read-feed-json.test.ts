import { describe, expect, it } from 'vitest';
import type { Feed } from '../../src/reading/feed/feed-reading.ts';
import { readFeed } from '../../src/reading/read-feed.ts';

const VERSION = 'https://jsonfeed.org/version/1.1';
function read(text: string, address: string | null = null): Feed {
  const feed = readFeed(Buffer.from(text), 'application/feed+json', address);
  if (!feed.ok) throw new Error(feed.reason);
  return feed;
}
const ofItems = (items: unknown, rest: object = {}): Feed =>
  read(JSON.stringify({ version: VERSION, title: 'Post', items, ...rest }));

describe('a JSON Feed', () => {
  it('gives an item of sound alone its attachment’s title', () => {
    const feed = ofItems([
      {
        id: '1',
        attachments: [{ url: 'https://a.example/1.mp3', mime_type: 'audio/mpeg', title: 'Part one' }],
      },
    ]);
    expect(feed.items[0]).toMatchObject({ title: 'Part one', contentHtml: null });
  });

  it('takes authors as version 1 has them, by name alone, and from the feed', () => {
    const feed = ofItems([{ author: { name: 'Ada' } }, { authors: ['Ben'] }, { title: 'x' }], {
      author: { name: 'Cy' },
    });
    expect(feed.items.map(each => each.author)).toEqual(['Ada', 'Ben', 'Cy']);
  });

  it('resolves relative addresses, and keeps a statement of language', () => {
    const feed = ofItems([{ id: 'a', url: '/a', language: 'de-AT' }], {
      home_page_url: 'https://a.example/',
      language: 'en-GB',
    });
    expect(feed).toMatchObject({ link: 'https://a.example/', language: 'en' });
    expect(feed.items[0]).toMatchObject({ link: 'https://a.example/a', language: 'de' });
  });

  it('reads past wrong types', () => {
    const feed = ofItems([
      null,
      'x',
      { id: {}, title: 5, url: [], content_html: 7, authors: 'Ada', date_published: {} },
    ]);
    expect(feed.items).toHaveLength(1);
    expect(feed.items[0]).toMatchObject({
      id: null,
      title: '5',
      link: null,
      contentHtml: '7',
      published: null,
    });
    expect(ofItems({ a: { id: '1' } }).items.map(each => each.id)).toEqual(['1']);
  });

  it('gives the items that are whole where it breaks off', () => {
    const whole = JSON.stringify({
      version: VERSION,
      title: 'Post',
      items: [{ id: '1', tags: [{}] }, { id: '2', title: '}] {"' }, { id: '3' }],
    });
    for (const end of [4, 8, 10])
      expect(read(whole.slice(0, -end)).items.map(each => each.id)).toEqual(['1', '2']);
    expect(readFeed(Buffer.from(whole.slice(0, 60)), null).ok).toBe(false);
  });
});
