import { describe, expect, it } from 'vitest';
import type { ReadArticle } from '../../../src/model/article.ts';
import { readPlainText } from '../../../src/reading/plain-text/read-plain-text.ts';
import { judge, type UntidyText, untidyTexts } from './untidy-text.ts';

const texts = untidyTexts();
const read = ({ name, raw }: UntidyText): ReadArticle | null =>
  readPlainText(raw, { externalId: name, url: null });

/** Lines of the page that are known to stay: nothing in them, or beside them, shows whose they are. */
const STAYS: Readonly<Record<string, readonly string[]>> = {
  'local-sidebar-in-the-middle': ['Should the weir be rebuilt?'],
  'magazine-with-drop-quotes': [
    'Enjoying this story?',
    'Get three months of the Review for the price of one.',
  ],
  'spanish-agency-sections': ['Escuchar', '03:12'],
  'opinion-with-bio': ['What do you think? Join the debate below.'],
};

describe('untidy texts, line by line', () => {
  it.each(texts)('$name: nothing of the article is lost', text => {
    expect(judge(text, read(text)).lost).toEqual([]);
  });

  it.each(texts)('$name: no line of the page is left', text => {
    expect(judge(text, read(text)).left).toEqual(STAYS[text.name] ?? []);
  });

  it.each(texts.filter(({ name }) => !(name in STAYS)))(
    '$name: paragraphs are as an editor sets them',
    text => {
      expect(read(text)?.text.split('\n\n')).toEqual(text.paragraphs);
    },
  );

  it.each(texts)('$name: title, byline, date and captions are as stated', text => {
    const article = read(text);
    expect({
      title: article?.title ?? null,
      byline: article?.byline ?? null,
      published: article?.published?.day ?? null,
      captions: article?.captions ?? [],
    }).toEqual({
      title: text.title,
      byline: text.byline,
      published: text.published,
      captions: text.captions,
    });
  });
});

describe('untidy texts together', () => {
  const judged = texts.map(text => judge(text, read(text)));
  const sum = (count: (one: (typeof judged)[number]) => number): number =>
    judged.reduce((total, one) => total + count(one), 0);

  it('are at least seventy, with hundreds of lines', () => {
    expect(texts.length).toBeGreaterThanOrEqual(70);
    expect(sum(({ total }) => total)).toBeGreaterThan(850);
  });

  it('come out with at least 99 % of their lines right', () => {
    expect(sum(({ right }) => right) / sum(({ total }) => total)).toBeGreaterThanOrEqual(0.99);
  });

  it('come out the same when cleaned once more', () => {
    for (const text of texts) {
      const once = read(text)?.text ?? '';
      const again = readPlainText(once, { externalId: text.name, url: null });
      // a heading at the top of what is left is taken for a title, as in any text
      const title = again?.title ?? null;
      expect([title, again?.text].filter(part => part !== null).join('\n\n')).toBe(once);
    }
  });
});
