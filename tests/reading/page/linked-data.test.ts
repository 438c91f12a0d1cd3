import { describe, expect, it } from 'vitest';
import { linkedData } from '../../../src/reading/page/linked-data.ts';

const described = (...data: readonly unknown[]): ReturnType<typeof linkedData> =>
  linkedData(data.map(item => JSON.stringify(item)));

describe('linkedData', () => {
  it.each([
    'NewsArticle',
    'ReportageNewsArticle',
    'BlogPosting',
    'LiveBlogPosting',
    'https://schema.org/Article',
  ])('reads a %s', type => {
    expect(described({ '@type': type, headline: 'Board keeps crane' })?.headline).toBe('Board keeps crane');
  });

  it('reads one of several types, in a list, in a graph, as the main entity', () => {
    const article = { '@type': ['Thing', 'NewsArticle'], headline: 'Crane' };
    expect(described([article])?.headline).toBe('Crane');
    expect(described({ '@graph': [{ '@type': 'WebSite', name: 'Post' }, article] })?.headline).toBe('Crane');
    expect(described({ '@type': 'WebPage', mainEntity: article })?.headline).toBe('Crane');
  });

  it('reads authors given as names, objects and lists, and those described elsewhere on the page', () => {
    const of = (author: unknown, ...others: readonly unknown[]): readonly string[] | undefined =>
      described({ '@graph': [{ '@type': 'Article', headline: 'x', author }, ...others] })?.authors;
    expect(of('Ada Example')).toEqual(['Ada Example']);
    expect(of([{ name: 'Ada Example' }, 'Bo Sample', { name: 'Ada Example' }])).toEqual([
      'Ada Example',
      'Bo Sample',
    ]);
    expect(of({ '@id': '#ada' }, { '@type': 'Person', '@id': '#ada', name: 'Ada Example' })).toEqual([
      'Ada Example',
    ]);
    expect(of({ '@id': '#nobody' })).toEqual([]);
    expect(of('https://post.example.org/ada')).toEqual([]);
  });

  it('joins descriptions of one headline, and reads none of several articles', () => {
    const one = { '@type': 'NewsArticle', headline: 'Crane', datePublished: '2023-05-03' };
    expect(described(one, { '@type': 'Article', headline: 'Crane', author: 'Ada Example' })).toMatchObject({
      published: '2023-05-03',
      authors: ['Ada Example'],
    });
    expect(described(one, { '@type': 'Article', headline: 'Ferry' })).toBeNull();
  });

  it('takes a date from the page’s description of itself where no article is described', () => {
    const self = { '@type': 'WebPage', name: 'Crane | Post', datePublished: '2023-05-03' };
    expect(described(self)).toMatchObject({ published: '2023-05-03', headline: null });
    expect(described(self, { '@type': 'WebPage', datePublished: '2022-01-01' })).toBeNull();
  });

  it('reads entities in a headline as characters', () => {
    expect(described({ '@type': 'Article', headline: 'Crane &#8211; a &amp; b' })?.headline).toBe(
      'Crane – a & b',
    );
  });

  it.each([
    ['false', false],
    [false, false],
    ['True', true],
    ['perhaps', null],
  ])('reads “%s” as said of its being free', (stated, free) => {
    expect(described({ '@type': 'Article', headline: 'x', isAccessibleForFree: stated })?.isFree).toBe(free);
  });

  it('reads that a part is not free', () => {
    const hasPart = { '@type': 'WebPageElement', isAccessibleForFree: 'False', cssSelector: '.rest' };
    expect(described({ '@type': 'Article', headline: 'x', hasPart })?.isFree).toBe(false);
  });

  it('takes nothing from values of other kinds, however deep', () => {
    const deep = `${'['.repeat(20_000)}1${']'.repeat(20_000)}`;
    const fields = [
      'author',
      'headline',
      'url',
      'wordCount',
      'hasPart',
      'datePublished',
      'isAccessibleForFree',
    ];
    for (const field of fields) {
      const read = linkedData([`{"@type": "Article", "description": "x", "${field}": ${deep}}`]);
      expect(read?.headline).toBeNull();
      expect(read?.authors).toEqual([]);
    }
  });
});
