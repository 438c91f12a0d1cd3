import { describe, expect, it } from 'vitest';
import { topicSentences } from '../../src/analysis/topic-sentences.ts';
import { matchTerms } from '../../src/language/matching.ts';
import { lexicons } from './lexicons.ts';

const ferry = matchTerms(
  { wanted: [{ kind: 'word', text: 'ferry' }], unwanted: [], since: null, until: null, source: null },
  lexicons,
);

describe('sentences for a topic', () => {
  it('are all where the title names it', () => {
    const article = {
      title: 'Ferry late again',
      sentences: ['Rain fell.', 'Wind rose.', 'Fog came.', 'Boats stayed.'],
    };
    expect(topicSentences(article, ferry)).toEqual({ about: true, places: [0, 1, 2, 3] });
  });

  it('are those that name it where it is named in passing', () => {
    const sentences = [
      'Rain fell.',
      'Wind rose.',
      'Fog came.',
      'The ferry stayed.',
      'Shops shut.',
      'Trains ran.',
    ];
    expect(topicSentences({ title: 'Storm', sentences }, ferry)).toEqual({ about: false, places: [3] });
  });

  it('are those that name it where only the lead does, and once', () => {
    const sentences = [
      'The tram came in to the sound of a ferry horn.',
      'Wind rose.',
      'Fog came.',
      'Shops shut.',
      'Trains ran.',
    ];
    expect(topicSentences({ title: 'Tram opens', sentences }, ferry)).toEqual({ about: false, places: [0] });
    const again = [...sentences, 'The ferry will carry no tram.'];
    expect(topicSentences({ title: 'Tram opens', sentences: again }, ferry).about).toBe(true);
  });

  it('are all where a person is named whole once, and then in short', () => {
    const terms = [{ kind: 'phrase' as const, text: 'Alma Trent' }];
    const asked = matchTerms(
      { wanted: terms, unwanted: [], since: null, until: null, source: null },
      lexicons,
    );
    const sentences = ['Fire chief Alma Trent closed the quay.', 'Shops shut.', 'Trains ran.', 'Wind rose.'];
    const short = [...sentences, 'Trent will speak on Friday.'];
    expect(topicSentences({ title: 'Quay closed', sentences: short }, asked).about).toBe(true);
    expect(topicSentences({ title: 'Quay closed', sentences }, asked).about).toBe(false);
  });

  it('are all where nothing is asked', () => {
    const none = matchTerms({ wanted: [], unwanted: [], since: null, until: null, source: null }, lexicons);
    expect(topicSentences({ title: null, sentences: ['Rain fell.'] }, none).places).toEqual([0]);
  });
});
