import { describe, expect, it } from 'vitest';
import { annotateRow } from '../../src/terminal/batch-annotate.ts';
import { feedRow } from '../../src/terminal/batch-feeds.ts';
import { lexicons } from '../language/lexicons.ts';

const FEED =
  '<rss><channel><title>Quay &amp;amp; Post</title><ttl>30</ttl><language>en</language><link>/</link><item><title>&lt;b&gt;One&lt;/b&gt;</title><link>one</link><guid>1</guid><pubDate>Wed, 03 May 2023 18:30:00 +0200</pubDate><author>Ada Example</author></item></channel></rss>';
const row = (rest: object = {}): object =>
  feedRow({ id: 1, bytes_base64: Buffer.from(FEED).toString('base64'), ...rest });

describe('batch verb feeds', () => {
  it('gives titles as the feed does, saying whether they are HTML', () => {
    expect(row()).toMatchObject({
      ok: true,
      title: 'Quay &amp; Post',
      title_type: 'html',
      language: 'en',
      minutes: 30,
      items: [
        {
          id: '1',
          title: '<b>One</b>',
          title_type: 'html',
          published: '2023-05-03T16:30:00.000Z',
          author: 'Ada Example',
        },
      ],
    });
  });

  it('resolves links against the address, or closer, the content location', () => {
    expect(row()).toMatchObject({ link: null, items: [{ link: null }] });
    expect(row({ url: 'https://a.example/all/feed' })).toMatchObject({
      link: 'https://a.example/',
      items: [{ link: 'https://a.example/all/one' }],
    });
    expect(row({ url: 'https://a.example/feed', content_location: '/news/feed.xml' })).toMatchObject({
      items: [{ link: 'https://a.example/news/one' }],
    });
    expect(row({ url: 'not an address' })).toMatchObject({ items: [{ link: null }] });
  });

  it('says why a feed cannot be read', () => {
    expect(feedRow({ id: 1, bytes_base64: '' })).toEqual({ ok: false, error: 'The feed is empty.' });
  });
});

describe('batch verb annotate', () => {
  it('names the language of a text, and reads quotations and dates by its rules', () => {
    const german =
      '„Die Brücke bleibt bis zum 3. Mai geschlossen“, sagte die Bürgermeisterin am Dienstag nach der Sitzung des Rates in der alten Halle am Hafen.';
    expect(annotateRow({ id: 1, text: german, published: '2024-04-20' }, lexicons)).toMatchObject({
      language: 'de',
      quotations: [{ speaker: 'die Bürgermeisterin' }],
      dates: [{ value: '2024-05-03' }, { value: '2024-04-16' }],
      sentences: [{ text: german }],
    });
    const english =
      '“The bridge stays shut until 3 May,” said Ines Moor, the mayor of the town, after the council had met in the old hall.';
    const found = annotateRow({ id: 2, text: english, published: '2024-04-20' }, lexicons);
    expect(found).toMatchObject({
      language: 'en',
      quotations: [{ speaker: 'Ines Moor' }],
      dates: [{ value: '2024-05-03' }],
    });
  });
});
