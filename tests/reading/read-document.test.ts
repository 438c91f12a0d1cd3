import { describe, expect, it } from 'vitest';
import type { ReadResult } from '../../src/model/article.ts';
import { readDocument } from '../../src/reading/read-document.ts';

const read = (
  path: string,
  text: string | Uint8Array,
  contentType: string | null = null,
  url: string | null = null,
): Promise<ReadResult> =>
  readDocument({ path, bytes: typeof text === 'string' ? Buffer.from(text) : text, contentType, url });

const BODY = 'The harbour board voted on Tuesday to keep the old crane over the quay.';
const ONLY = { problems: [] };

describe('readDocument', () => {
  it('reads Markdown with front matter', async () => {
    const markdown = `---\ntitle: "Crane: it stays"\nauthor: Ada Example\npublisher: Harbour Post\ndate: 2023-05-03\nurl: https://post.example.org/crane\nlang: en-GB\n---\n\n# Crane: it stays\n\nThe **board** [voted](https://x.example) on\nTuesday to keep the \`old\` crane &amp; quay.\n\n![The crane at dawn](crane.jpg)\n\n> “It is ours,” said Bo Sample.\n\n- one boat\n- two boats\n\n\`\`\`\ncode\n\`\`\`\n`;
    const { articles, problems } = await read('a/crane.md', markdown);
    expect(problems).toEqual([]);
    expect(articles).toHaveLength(1);
    expect(articles[0]).toMatchObject({
      externalId: 'a/crane.md',
      title: 'Crane: it stays',
      byline: 'Ada Example',
      publisher: 'Harbour Post',
      url: 'https://post.example.org/crane',
      language: 'en',
      text: 'The board voted on Tuesday to keep the old crane & quay.\n\n“It is ours,” said Bo Sample.\n\none boat\n\ntwo boats',
      captions: ['The crane at dawn'],
    });
    expect(articles[0]?.published).toMatchObject({ day: '2023-05-03', basis: 'stated' });
  });

  it('takes the first heading for the title where the front matter states none', async () => {
    expect(
      (await read('a.md', `# Crane stays\n\n${BODY}\n\n# Later\n\n${BODY} Twice.`)).articles[0],
    ).toMatchObject({
      title: 'Crane stays',
      text: `${BODY}\n\nLater\n\n${BODY} Twice.`,
    });
  });

  it('reads Markdown on past broken front matter, and tells of it', async () => {
    const { articles, problems } = await read('a.md', `---\ntitle: [unclosed\n---\n\n${BODY}\n`);
    expect(articles[0]?.text).toBe(BODY);
    expect(problems).toEqual([
      { where: 'a.md', reason: expect.stringMatching(/front matter is broken/) as string },
    ]);
  });

  it('reads a JSON article, an array, and an object that holds an array', async () => {
    const article = {
      id: 'x1',
      headline: 'Crane stays',
      body: BODY,
      authors: [{ name: 'Ada Example' }],
      publishedAt: '2023-05-03T10:00:00Z',
      source: { name: 'Harbour Post' },
    };
    const expected = { title: 'Crane stays', byline: 'Ada Example', publisher: 'Harbour Post', text: BODY };
    expect(await read('a.json', JSON.stringify(article))).toMatchObject({
      ...ONLY,
      articles: [{ ...expected, externalId: 'a.json' }],
    });
    expect(await read('a.json', JSON.stringify([article]))).toMatchObject({
      ...ONLY,
      articles: [{ ...expected, externalId: 'a.json#x1' }],
    });
    expect(
      await read(
        'a.json',
        JSON.stringify({ articles: [{ text: BODY }, { text: `<p>${BODY}</p><p>More.</p>` }] }),
      ),
    ).toMatchObject({
      ...ONLY,
      articles: [
        { externalId: 'a.json#1', text: BODY },
        { externalId: 'a.json#2', text: `${BODY}\n\nMore.` },
      ],
    });
  });

  it('tells of each JSON line that it cannot read, and reads the others', async () => {
    const { articles, problems } = await read(
      'a.jsonl',
      `{"text": "${BODY}"}\n\n{"text": \n7\n{"title": "no text"}\n{"text": "Last one."}`,
    );
    expect(articles.map(article => article.externalId)).toEqual(['a.jsonl#1', 'a.jsonl#6']);
    expect(problems.map(problem => problem.where)).toEqual(['a.jsonl#3', 'a.jsonl#4', 'a.jsonl#5']);
    expect(problems[0]?.reason).toMatch(/Line 3 is not valid JSON/);
  });

  it('tells the line at which JSON breaks', async () => {
    const { problems } = await read('a.json', '{\n "text": "a",\n "title": b\n}');
    expect(problems[0]?.reason).toMatch(/line 3/);
  });

  it('reads the entries of a feed file under its path, and of a fetched feed under their own ids', async () => {
    const feed = `<rss><channel><title>Harbour Post</title><item><guid>7</guid><title>Crane stays</title><description>&lt;p&gt;${BODY}&lt;/p&gt;</description></item><item><guid>8</guid><title>No text</title></item></channel></rss>`;
    const file = await read('feeds/post.xml', feed);
    expect(file.articles).toMatchObject([
      { externalId: 'feeds/post.xml#7', title: 'Crane stays', publisher: 'Harbour Post', text: BODY },
    ]);
    expect(file.problems).toMatchObject([{ where: 'feeds/post.xml#2' }]);
    expect(
      (await read('f', feed, 'application/rss+xml', 'https://post.example.org/feed')).articles[0]?.externalId,
    ).toBe('7');
  });

  it('goes by the media type before the ending, and by the bytes where neither tells', async () => {
    const html = `<html><body><p>${BODY}</p></body></html>`;
    expect((await read('page.txt', html, 'text/html; charset=utf-8')).articles[0]?.text).toBe(BODY);
    expect((await read('page', html)).articles[0]?.text).toBe(BODY);
    expect((await read('data', `[{"text": "${BODY}"}]`)).articles[0]?.text).toBe(BODY);
    expect((await read('words', BODY)).articles[0]?.text).toBe(BODY);
  });

  it.each<[string, string, string | Uint8Array, RegExp]>([
    ['an empty file', 'a.txt', '', /is empty/],
    ['a file of blanks', 'a.txt', ' \n\t\n', /is empty/],
    ['binary data', 'a.txt', Buffer.from([1, 0, 2, 0, 0, 3]), /binary data/],
    ['a PDF', 'a.txt', '%PDF-1.7 ...', /a PDF/],
    ['clutter alone', 'a.txt', 'Menu\n\nLoad more...', /No text/],
    ['a page without text', 'a.html', '<html><body></body></html>', /No text/],
    ['broken JSON', 'a.json', '{"text"', /JSON is broken at line 1/],
    ['JSON without text', 'a.json', '{"title": "x"}', /needs a field “text”/],
    ['no JSON object', 'a.json', '7', /not an object/],
    ['XML that is no feed', 'a.xml', '<note>hi</note>', /no feed/],
    ['a file that is too large', 'a.txt', new Uint8Array(10 * 1024 * 1024 + 1).fill(65), /larger than 10 MB/],
    ['Markdown nested out of all measure', 'a.md', '> '.repeat(50_000), /too deeply nested/],
  ])('tells what is wrong with %s', async (_, path, text, reason) => {
    const { articles, problems } = await read(path, text);
    expect(articles).toEqual([]);
    expect(problems).toEqual([{ where: path, reason: expect.stringMatching(reason) as string }]);
  });
});
