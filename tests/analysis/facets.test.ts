import { describe, expect, it } from 'vitest';
import { facetsOf } from '../../src/analysis/facets.ts';
import type { Annotation, NameMention } from '../../src/model/annotation.ts';
import { lexicons } from './lexicons.ts';

const text =
  'Ines Moor opened the flood gauge review. Moor said the flood gauge review came late. Harbour Gazette asked Ines Moor.';
const mention = (name: string, at: number): NameMention => ({
  name,
  kind: 'person',
  start: at,
  end: at + name.length,
});
const annotation: Annotation = {
  paragraphs: [],
  sentences: [],
  quotations: [
    {
      start: 0,
      end: 9,
      kind: 'direct',
      outer: { start: 0, end: 9 },
      sentence: 0,
      cue: null,
      reasons: [],
      speaker: { name: 'Ines Moor', nameSpan: { start: 0, end: 9 }, mention: { start: 0, end: 9 } },
    },
    {
      start: 0,
      end: 9,
      kind: 'direct',
      outer: { start: 0, end: 9 },
      sentence: 0,
      cue: null,
      reasons: [],
      speaker: { name: 'the minister', nameSpan: { start: 0, end: 9 }, mention: { start: 0, end: 9 } },
    },
  ],
  dates: [],
  names: [
    mention('Ines Moor', 0),
    mention('Moor', 41),
    mention('Moor', 60),
    mention('Harbour Gazette', 85),
    mention('Harbour Gazette', 90),
  ],
};
const facets = facetsOf(
  { title: 'Flood gauge review opens', publisher: 'Harbour Gazette' },
  annotation,
  text,
  lexicons,
);
const labels = (kind: string): string[] =>
  facets.filter(facet => facet.kind === kind).map(facet => facet.label);

describe('facets', () => {
  it('name a person once, by the full name', () => {
    expect(labels('topic')).toContain('Ines Moor');
    expect(labels('topic')).not.toContain('Moor');
  });

  it('read as words of the text, not as stems', () => {
    expect(labels('topic')).toContain('flood gauge review');
    expect(labels('topic')).not.toContain('flood gauge');
  });

  it('hold only named speakers', () => {
    expect(labels('speaker')).toEqual(['Ines Moor']);
  });

  it('hold the publisher, and not as a topic', () => {
    expect(labels('publisher')).toEqual(['Harbour Gazette']);
    expect(labels('topic')).not.toContain('Harbour Gazette');
  });

  it('hold no common word for standing at the beginning of sentences alone', () => {
    const lines = ['Divers found the wreck.', 'Wolfenby thanked them.', 'Divers met Wolfenby.'];
    const body = lines.join(' ');
    const sentences = lines.map(line => ({
      start: body.indexOf(line),
      end: body.indexOf(line) + line.length,
      paragraph: 0,
    }));
    const names = [
      mention('Divers', 0),
      mention('Wolfenby', 24),
      mention('Divers', 47),
      mention('Wolfenby', 58),
    ];
    expect(names.map(({ start, end }) => body.slice(start, end))).toEqual(names.map(({ name }) => name));
    const found = facetsOf(
      { title: null, publisher: null },
      { ...annotation, quotations: [], sentences, names },
      body,
      lexicons,
    );
    expect(found.map(({ label }) => label)).toEqual(['Wolfenby']);
  });
});
