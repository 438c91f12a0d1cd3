import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/language/annotate.ts';
import { lexicons } from './lexicons.ts';

const names = (text: string) =>
  annotate(text, { published: null }, lexicons).names.map(({ start, end, name, kind }) => [
    text.slice(start, end),
    name,
    kind,
  ]);

describe('names', () => {
  it('cuts titles and nationalities off a person', () => {
    expect(names('Then Danish Prime Minister Karen Lund spoke.')).toEqual([
      ['Karen Lund', 'Karen Lund', 'person'],
    ]);
  });

  it('gives short forms the full name', () => {
    expect(names('Karen Lund spoke. Later Lund left.')).toEqual([
      ['Karen Lund', 'Karen Lund', 'person'],
      ['Lund', 'Karen Lund', 'person'],
    ]);
  });

  it('resolves an acronym to its long form', () => {
    expect(names('The Baltic News Agency (BNA) closed. The BNA was old.')).toEqual([
      ['Baltic News Agency', 'Baltic News Agency', 'organisation'],
      ['BNA', 'Baltic News Agency', 'organisation'],
      ['BNA', 'Baltic News Agency', 'organisation'],
    ]);
  });

  it('keeps a body with a link whole', () => {
    expect(names('The Joint Chiefs of Staff met.')).toEqual([
      ['Joint Chiefs of Staff', 'Joint Chiefs of Staff', 'organisation'],
    ]);
  });

  it('knows a place', () => {
    expect(names('It rained in Norway.')).toEqual([['Norway', 'Norway', 'place']]);
  });

  it('keeps namesakes of either sex apart by their titles', () => {
    const found = names('Anna Berg and Paul Berg came. Mr. Berg left.');
    expect(found.at(-1)).toEqual(['Berg', 'Paul Berg', 'person']);
  });

  it('does not take the first word of a sentence for a name', () => {
    expect(names('Ferries were late. Many ferries sank. However, nobody cared on Monday.')).toEqual([]);
  });
});
