import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ReadArticle } from '../../src/model/article.ts';
import { readDocument } from '../../src/reading/read-document.ts';

const folder = path.resolve(import.meta.dirname, '../../../shared/corpus');
const CLUTTER =
  /read also|cookie|notifications on|load more|more articles|our channels|credit:|send a link|second column|copyright|in this photo|KCNA\/|via AP|\.\.\.(?:\n|$)|…(?:\n|$)|&nbs|\||unsplash|posted on/i;

async function read(start: string): Promise<{ article: ReadArticle; source: string }> {
  const name = readdirSync(folder).find(file => file.startsWith(start));
  if (name === undefined) throw new Error(`no document ${start}`);
  const bytes = readFileSync(path.join(folder, name));
  const { articles, problems } = await readDocument({ path: name, bytes, contentType: null, url: null });
  expect(problems).toEqual([]);
  const [article] = articles;
  if (!article) throw new Error(`nothing was read from ${name}`);
  return { article, source: bytes.toString('utf8') };
}

/** What each document states, and what shows that the body begins and ends where it should, and how many paragraphs it has. */
const EXPECTED = [
  [
    '000',
    {
      title: null,
      day: null,
      byline: null,
      captions: 0,
      first: 'PYONGYANG, North Korea (AP) — ',
      last: 'have never been higher.',
      paragraphs: 17,
    },
  ],
  [
    '001',
    {
      title: 'North Korea Doubles Down',
      day: '2024-11-22',
      byline: 'Suleiman',
      captions: 4,
      first: 'PYONGYANG, North Korea (AP) — ',
      last: 'have never been higher.',
      paragraphs: 17,
    },
  ],
  [
    '002',
    {
      title: 'Weapons Showcase',
      day: null,
      byline: null,
      captions: 2,
      first: 'During a recent visit',
      last: 'restrictions in North Korea.',
      paragraphs: 7,
    },
  ],
  [
    '003',
    {
      title: 'in the face of alleged US threats',
      day: '2024-11-18',
      byline: 'KIM',
      captions: 1,
      first: 'SEOUL, South Korea (AP) — ',
      last: 'vulnerability of key sites.',
      paragraphs: 13,
    },
  ],
  [
    '004',
    {
      title: null,
      day: null,
      byline: null,
      captions: 0,
      first: 'North Korean leader',
      last: 'of 26 million people.',
      paragraphs: 12,
    },
  ],
] as const;

describe.skipIf(!existsSync(folder))('untidy news documents (left out where ../shared is missing)', () => {
  it.each(EXPECTED)('document %s is cut as an editor would', async (start, expected) => {
    const { article, source } = await read(start);
    expect(article.text).not.toMatch(CLUTTER);
    expect(article.text).not.toMatch(/\bBY [A-Z]/);
    expect(article.text.startsWith(expected.first)).toBe(true);
    expect(article.text.endsWith(expected.last)).toBe(true);
    expect(article.text.split('\n\n')).toHaveLength(expected.paragraphs);
    expect(article.captions).toHaveLength(expected.captions);
    expect(article.published?.day ?? null).toBe(expected.day);
    if (expected.title === null) expect(article.title).toBeNull();
    else expect(article.title).toContain(expected.title);
    if (expected.byline === null) expect(article.byline).toBeNull();
    else expect(article.byline).toContain(expected.byline);
    // nothing is made up: without spaces, every paragraph stands in the document
    const bare = (text: string): string => text.replace(/\s+/gu, '');
    for (const paragraph of article.text.split('\n\n')) expect(bare(source)).toContain(bare(paragraph));
  });

  it('takes a publisher only from the copyright line', async () => {
    const publishers = await Promise.all(
      EXPECTED.map(async ([start]) => (await read(start)).article.publisher),
    );
    expect(publishers).toEqual([null, null, null, 'Associated Press', null]);
  });
});
