import { describe, expect, it } from 'vitest';
import { statementsOf } from '../../src/analysis/statements.ts';
import { annotate } from '../../src/language/annotate.ts';
import { lexicons } from './lexicons.ts';

/** The words of each statement's parts. */
const statements = (text: string): string[][] =>
  statementsOf(text, annotate(text, { published: null }, lexicons)).map(({ parts }) =>
    parts.map(({ start, end }) => text.slice(start, end)),
  );

describe('a statement', () => {
  it('goes on behind the attribution that parts it', () => {
    expect(statements('“We sold the last boat in May,” said Ines Moor. “Nobody asked for it back.”')).toEqual(
      [['We sold the last boat in May,', 'Nobody asked for it back.']],
    );
    expect(
      statements('“What I cannot say,” Ines Moor added, “is whether the quay will hold a third winter.”'),
    ).toEqual([['What I cannot say,', 'is whether the quay will hold a third winter.']]);
  });

  it('goes on where nobody is named but the words are broken off', () => {
    expect(
      statements('“Wipe your boots before you enter,” a sign by the door reads. “The floor is new.”'),
    ).toEqual([['Wipe your boots before you enter,', 'The floor is new.']]);
  });

  it('holds both fragments of one sentence', () => {
    expect(
      statements('Ines Moor called the quay “a leaking bucket” and the port “its leaking lid”.'),
    ).toEqual([['a leaking bucket', 'its leaking lid']]);
  });

  it('ends with its sentence, its paragraph and its speaker', () => {
    expect(
      statements(
        '“We sold the last boat in May,” said Ines Moor. The yard has stood empty since the spring. “Nobody asked for it back,” she said.',
      ),
    ).toHaveLength(2);
    expect(
      statements('“We sold the last boat in May,” said Ines Moor.\n\n“Nobody asked for it back,” she said.'),
    ).toHaveLength(2);
    expect(
      statements('“We sold the last boat in May,” said Ines Moor. “I still want it back,” said Piet Keel.'),
    ).toHaveLength(2);
  });

  it('covers the sentences in which it stands', () => {
    const text =
      'It rained. “We sold the last boat,” said Ines Moor. “Nobody asked for it back.” Then it snowed.';
    const [only] = statementsOf(text, annotate(text, { published: null }, lexicons));
    expect(only && text.slice(only.context.start, only.context.end)).toBe(
      '“We sold the last boat,” said Ines Moor. “Nobody asked for it back.”',
    );
  });

  it('stays within a bound of words', () => {
    const part = (n: number) =>
      `“We counted ${n} boats at the old quay before the second bell rang,” said Ines Moor. `;
    const long = statements(Array.from({ length: 40 }, (_, n) => part(n)).join(''));
    expect(long.length).toBeGreaterThan(3);
    expect(Math.max(...long.map(parts => parts.join(' ').split(' ').length))).toBeLessThanOrEqual(80);
    expect(long.flat()).toHaveLength(40);
  });
});
