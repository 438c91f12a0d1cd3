import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../../src/reading/formats/front-matter.ts';

describe('front matter', () => {
  it('is YAML', () => {
    const yaml = 'title: "Ferry: last call" # by hand\nauthors: [Ada Quill, Bram Vale]\ndate: 2026-11-27';
    expect(readFrontMatter(yaml)).toEqual({
      fields: { title: 'Ferry: last call', authors: ['Ada Quill', 'Bram Vale'], date: '2026-11-27' },
      problem: null,
    });
  });

  it.each([
    ['title: Granary fire: crews leave', 'Granary fire: crews leave'],
    ['title: "Lamps": a quarrel', '"Lamps": a quarrel'],
    ['title: Vale: "No lamps"', 'Vale: "No lamps"'],
    ["title: 'Lamps: out'\npublisher: The Post: evening", 'Lamps: out'],
  ])('is read as people write it, where YAML would not take it: %j', (yaml, title) => {
    const { fields, problem } = readFrontMatter(yaml);
    expect({ title: fields['title'], problem }).toEqual({ title, problem: null });
  });

  it('is read as far as its plain lines go, and the rest is told', () => {
    const { fields, problem } = readFrontMatter(
      'title: Fire: out\ntags: [a, b\n  deeper: no\ndate: 2026-11-27',
    );
    expect(fields).toEqual({ title: 'Fire: out', date: '2026-11-27' });
    expect(problem).toMatch(/^The front matter is broken \(.+\); only its plain lines were read\.$/);
  });

  it('is left out where nothing of it is a key with words', () => {
    expect(readFrontMatter('{{{ no: [yaml').fields).toEqual({});
    expect(readFrontMatter('{{{ no: [yaml').problem).toContain('the text was read without it');
  });

  it('takes the first of a key that stands twice', () => {
    expect(readFrontMatter('title: One: a\ntitle: Two: b').fields).toEqual({ title: 'One: a' });
  });
});
