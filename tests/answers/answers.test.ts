import { describe, expect, it } from 'vitest';
import { createAnswers } from '../../src/answers/answers.ts';
import { citationsOf, citationsOfStory, proveCitations, UnprovenText } from '../../src/answers/proof.ts';
import { type Query, SHARED_SCOPE } from '../../src/model/query.ts';
import { lexicons } from '../analysis/lexicons.ts';
import { storeOf, type Written } from './fake-store.ts';

const wire: Written = {
  id: 1,
  story: 1,
  title: 'Cormorant Bridge shut',
  day: '2026-10-27',
  text: [
    'Cormorant Bridge was shut to all traffic on 27 October after inspectors found cracks in two of its piers.',
    '“Nobody will cross this bridge until both piers are sound,” said Ines Moor, the harbour engineer.',
    'The ferry beside the bridge will run every ten minutes until the repairs are done.',
    'The bridge carries nine thousand cars on a working day and was built in 1931.',
  ].join('\n'),
  quotes: [['Nobody will cross this bridge until both piers are sound,', 'Ines Moor']],
  dates: [
    ['27 October', '2026-10-27', 'day'],
    ['1931', '1931', 'year'],
  ],
};
/** The same wire text, cut, by another outlet. */
const copy: Written = {
  ...wire,
  id: 2,
  title: 'Bridge closed to traffic',
  publisher: 'Eddle Courier',
  text: wire.text.split('\n').slice(0, 2).join('\n'),
  dates: [['27 October', '2026-10-27', 'day']],
};
const library: Written = {
  id: 3,
  title: 'Lantern Hill Library saved',
  day: '2026-11-13',
  publisher: 'The Ledger',
  text: [
    'Lantern Hill Library will stay open until spring after readers raised ninety thousand crowns.',
    'Volunteers will keep the reading room open on four evenings a week.',
  ].join('\n'),
};

const query = (words: string): Query => ({
  wanted: words
    .split(' ')
    .filter(Boolean)
    .map(text => ({ kind: 'word', text })),
  unwanted: [],
  since: null,
  until: null,
  source: null,
});
const scope = SHARED_SCOPE;
const store = storeOf([copy, wire, library], ['Cormorant Bridge', 'Lantern Hill Library', 'school meals']);
const answers = createAnswers({ store, lexicons });

describe('a summary where one article corrects another', () => {
  const wrong: Written = {
    id: 1,
    title: 'Weir at Eddle leaks',
    day: '2026-10-01',
    text: [
      'The weir at Eddle leaks in three places, and divers will mend it before the winter.',
      'Built in 1913, the weir at Eddle is the oldest on the river.',
    ].join('\n'),
  };
  const correction: Written = {
    id: 2,
    title: 'Correction: age of the weir',
    day: '2026-10-02',
    text: [
      'An article on Thursday said that the old weir at Eddle was built in 1913.',
      'The weir at Eddle was built in 1931 by the drainage board.',
    ].join('\n'),
  };
  const told = async (words: string, articles: readonly Written[]): Promise<string[]> => {
    const asked = { scope, query: query(words), length: 'long' as const };
    const answer = await createAnswers({ store: storeOf(articles, []), lexicons }).summary(asked);
    return answer.kind === 'summary' ? answer.sentences.map(each => each.citation.text) : [];
  };
  const [leak] = wrong.text.split('\n');
  const [, year] = correction.text.split('\n');

  it('tells neither the statement that was wrong nor the correction', async () => {
    expect(await told('weir', [wrong, correction])).toEqual([leak]);
  });

  it('tells the right statement to those who ask for corrections, and where nothing else is found', async () => {
    expect(await told('correction', [wrong, correction])).toEqual([year]);
    expect(await told('weir', [correction])).toEqual([year]);
    expect(await told('drainage', [correction])).toEqual([year]);
  });
});

describe('a summary answer', () => {
  it('cites the fullest copy and names the other', async () => {
    const answer = await answers.summary({ scope, query: query('bridge'), length: 'short' });
    if (answer.kind !== 'summary') throw new Error('nothing found');
    expect(answer.coverage).toEqual({ articles: 2, stories: 1 });
    expect(answer.sentences[0]?.source.article).toBe(1);
    expect(answer.sentences[0]?.alsoIn.map(card => card.publisher)).toEqual(['Eddle Courier']);
    await expect(proveCitations(store, scope, citationsOf(answer))).resolves.toBeUndefined();
  });

  it('never shows more than the source allows', async () => {
    const strict = createAnswers({ store: storeOf([{ ...wire, shownShare: 0.4 }]), lexicons });
    const answer = await strict.summary({ scope, query: query('bridge'), length: 'long' });
    if (answer.kind !== 'summary') throw new Error('nothing found');
    const words = answer.sentences.flatMap(each => each.citation.text.split(/\s+/)).length;
    expect(words).toBeLessThanOrEqual(0.4 * wire.text.split(/\s+/).length);
  });

  it('offers the nearest topics when nothing is found', async () => {
    const answer = await answers.summary({ scope, query: query('cormorrant') });
    expect(answer).toMatchObject({ kind: 'nothing', nearest: ['Cormorant Bridge'] });
  });
});

describe('a quotations answer', () => {
  it('shows a statement once, with speaker, context and copies', async () => {
    const answer = await answers.quotes({ scope, query: query('bridge'), speaker: 'moor' });
    if (answer.kind !== 'quotes') throw new Error('nothing found');
    expect(answer.quotations).toHaveLength(1);
    const [quotation] = answer.quotations;
    expect(quotation?.speaker?.text).toBe('Ines Moor');
    expect(quotation?.context.text).toBe(wire.text.split('\n')[1]);
    expect(quotation?.alsoIn).toHaveLength(1);
    await expect(proveCitations(store, scope, citationsOf(answer))).resolves.toBeUndefined();
  });

  it('is empty for another speaker', async () => {
    expect((await answers.quotes({ scope, query: query('bridge'), speaker: 'Keel' })).kind).toBe('nothing');
  });
});

describe('a timeline answer', () => {
  it('places events under the dates they narrate', async () => {
    const answer = await answers.timeline({ scope, query: query('bridge') });
    if (answer.kind !== 'timeline') throw new Error('nothing found');
    expect(answer.entries.map(entry => [entry.value, entry.precision])).toEqual([
      ['1931', 'year'],
      ['2026-10-27', 'day'],
    ]);
    expect(answer.entries[1]?.sentences[0]?.alsoIn).toHaveLength(1);
    await expect(proveCitations(store, scope, citationsOf(answer))).resolves.toBeUndefined();
  });
});

describe('a search answer', () => {
  it('shows one result a story with the sentence that matches', async () => {
    const answer = await answers.search({ scope, query: query('ferry') });
    if (answer.kind !== 'search') throw new Error('nothing found');
    expect(answer.results).toHaveLength(1);
    expect(answer.results[0]?.sentence?.citation.text).toContain('ferry');
    expect(answer.results[0]?.alsoIn.map(card => card.article)).toEqual([2]);
  });
});

describe('proof', () => {
  it('refuses words that do not stand there', async () => {
    const citation = { article: 1, revision: 100, span: { start: 0, end: 9 }, text: 'Cormorants' };
    const refused = proveCitations(store, scope, [citation]);
    await expect(refused).rejects.toThrow(UnprovenText);
    await expect(refused).rejects.toMatchObject({ citation });
  });

  it('refuses a revision that is gone or belongs to another article', async () => {
    const proven = { article: 1, revision: 100, span: { start: 0, end: 9 }, text: 'Cormorant' };
    await expect(proveCitations(store, scope, [proven])).resolves.toBeUndefined();
    await expect(proveCitations(store, scope, [{ ...proven, revision: 999 }])).rejects.toThrow(UnprovenText);
    await expect(proveCitations(store, scope, [{ ...proven, article: 3 }])).rejects.toThrow(UnprovenText);
  });
});

describe('the stories of a digest', () => {
  const request = {
    scope,
    topics: [],
    since: '2026-10-25T00:00:00Z',
    now: '2026-11-20T12:00:00Z',
    limit: 5,
    shownBefore: [],
  };

  it('are each shown once, with summary, quotation and copies', async () => {
    const { stories, considered } = await answers.digestStories(request);
    expect(considered).toBe(3);
    expect(stories.map(story => story.story).toSorted()).toEqual([1, 3]);
    const bridge = stories.find(story => story.story === 1);
    expect(bridge?.headline).toBe('Cormorant Bridge shut');
    expect(bridge?.alsoIn.map(card => card.article)).toEqual([2]);
    for (const story of stories) {
      expect(story.summary.length).toBeGreaterThan(0);
      await expect(proveCitations(store, scope, citationsOfStory(story))).resolves.toBeUndefined();
    }
  });

  it('keep to the topics', async () => {
    const { stories, considered } = await answers.digestStories({ ...request, topics: [query('library')] });
    expect(stories.map(story => story.story)).toEqual([3]);
    expect(considered).toBe(1);
  });

  it('do not tell again what was shown, and name what is left an update', async () => {
    const shown = wire.text
      .split('\n')
      .slice(0, 1)
      .map(line => ({
        story: 1,
        article: 1,
        revision: 100,
        span: { start: 0, end: line.length },
      }));
    const later: Written = {
      ...library,
      id: 5,
      story: 1,
      title: 'Cranes arrive at Cormorant Bridge',
      text: [
        'Cormorant Bridge was shut to all traffic on 27 October after inspectors found cracks in two piers.',
        'Two floating cranes arrived on Thursday to lift the damaged deck of Cormorant Bridge.',
      ].join('\n'),
    };
    const grown = createAnswers({ store: storeOf([copy, wire, library, later]), lexicons });
    const { stories } = await grown.digestStories({ ...request, shownBefore: shown });
    const bridge = stories.find(story => story.story === 1);
    expect(bridge).toMatchObject({ update: true, headline: 'Cranes arrive at Cormorant Bridge' });
    expect(bridge?.summary.map(each => each.citation.text)).toEqual([later.text.split('\n')[1]]);
    expect(bridge?.reasons.map(reason => reason.name)).toContain('update');
  });

  it('take neither the rest of an article that was shown nor a late copy of it for news', async () => {
    const shownBefore = [{ story: 1, article: 1, revision: 100, span: { start: 0, end: 40 } }];
    const { stories, account } = await answers.digestStories({ ...request, shownBefore });
    expect(stories.map(story => story.story)).toEqual([3]);
    expect(account.left).toMatchObject([{ story: 1, why: 'nothing-new' }]);
  });

  it('tell a text too short for any sentence of it by its headline, once', async () => {
    const short: Written = {
      id: 4,
      title: 'Tower clock stops',
      day: '2026-11-20',
      text: 'The tower clock stopped at noon.',
      shownShare: 0.3,
    };
    const source = createAnswers({ store: storeOf([short]), lexicons });
    const [story] = (await source.digestStories(request)).stories;
    expect(story).toMatchObject({ headline: 'Tower clock stops', summary: [], quotation: null });
    const shownBefore = [{ story: 4, article: 4, revision: 400, span: { start: 0, end: 0 } }];
    expect((await source.digestStories({ ...request, shownBefore })).stories).toEqual([]);
  });

  it('leave out a story with nothing new', async () => {
    const all = { story: 3, article: 3, revision: 300 };
    const [first = '', second = ''] = library.text.split('\n');
    const shownBefore = [
      { ...all, span: { start: 0, end: first.length } },
      { ...all, span: { start: first.length + 1, end: first.length + 1 + second.length } },
    ];
    const { stories } = await answers.digestStories({ ...request, shownBefore });
    expect(stories.map(story => story.story)).toEqual([1]);
  });
});
