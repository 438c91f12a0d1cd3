import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Engine, openEngine } from '../../src/engine.ts';
import { ingestFolder } from '../../src/ingest/ingest-folder.ts';
import type { AnnotatedArticle } from '../../src/model/answer.ts';
import { type Query, SHARED_SCOPE } from '../../src/model/query.ts';

const ANYTHING: Query = { wanted: [], unwanted: [], since: null, until: null, source: null };

const PARAGRAPHS = [
  'The lighthouse at Gullet Point went dark on Tuesday for the first time in ninety years, and nobody noticed until a trawler asked.',
  'Keepers found the lamp intact and the cable bitten through. The harbour office blamed rats and ordered forty metres of steel sleeve.',
  '“We have had storms, strikes and a small war, and it was a rat that beat us,” said Ingrid Moss, who keeps the log.',
  'A spare lamp was carried up by hand. It will burn until the sleeve arrives next week, the harbour office said.',
  'Skippers were asked to keep two miles off the point after dark and to report any light that they could not name.',
];
const text = PARAGRAPHS.join('\n\n');
const dated = (body: string, day: string): string =>
  `---\ntitle: Lighthouse dark\ndate: ${day}\n---\n\n${body}\n`;

let folder: string;
let engine: Engine;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'broadsheet-ingest-'));
  engine = openEngine(':memory:');
});
afterEach(async () => {
  await engine.close();
  rmSync(folder, { recursive: true, force: true });
});

const put = (name: string, content: string | Uint8Array): void => {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
};
const drop = (name: string): void => {
  rmSync(path.join(folder, name));
};
async function articles(): Promise<AnnotatedArticle[]> {
  const hits = await engine.store.search(SHARED_SCOPE, ANYTHING, { limit: 50, order: 'newest' });
  const found = await engine.store.annotated(
    SHARED_SCOPE,
    hits.map(hit => hit.article),
  );
  return found.sort((a, b) => (a.article.externalId < b.article.externalId ? -1 : 1));
}

describe('ingestFolder', () => {
  it('adds what is new, and does nothing the second time', async () => {
    put('a.md', dated(text, '2026-11-11'));
    expect(await engine.ingest(folder)).toMatchObject({
      added: 1,
      revised: 0,
      unchanged: 0,
      gone: 0,
      problems: [],
    });
    expect(await engine.ingest(folder)).toMatchObject({ added: 0, revised: 0, unchanged: 1, gone: 0 });
  });

  it('makes a changed text the next revision of the same article', async () => {
    put('a.md', dated(text, '2026-11-11'));
    await engine.ingest(folder);
    const [before] = await articles();
    put('a.md', dated(`${text}\n\nThe sleeve came a day early.`, '2026-11-11'));
    expect(await engine.ingest(folder)).toMatchObject({ added: 0, revised: 1 });
    const [after] = await articles();
    expect(after?.article.id).toBe(before?.article.id);
    expect(after?.article.revision).not.toBe(before?.article.revision);
    const old = await engine.store.revision(SHARED_SCOPE, before?.article.revision ?? 0);
    expect(old?.text).toBe(before?.article.text);
  });

  it('drops what was deleted and takes it back when it returns', async () => {
    put('a.md', dated(text, '2026-11-11'));
    put(
      'b.md',
      dated('Something else happened in the town hall, and the clerk wrote it down.', '2026-11-12'),
    );
    await engine.ingest(folder);
    drop('a.md');
    expect(await engine.ingest(folder)).toMatchObject({ gone: 1 });
    expect(await articles()).toHaveLength(1);
    put('a.md', dated(text, '2026-11-11'));
    expect(await engine.ingest(folder)).toMatchObject({ added: 1 });
    expect(await articles()).toHaveLength(2);
  });

  it('goes on past files that cannot be read, and names each with its reason', async () => {
    put('bad.json', '{"title": ');
    put('empty.txt', '');
    put('noise.txt', Uint8Array.from([0, 1, 2, 0, 255, 0]));
    put('sub/good.md', dated(text, '2026-11-11'));
    const report = await engine.ingest(folder);
    expect(report.added).toBe(1);
    expect(report.problems.map(problem => problem.where).sort()).toEqual([
      'bad.json',
      'empty.txt',
      'noise.txt',
    ]);
    expect(report.problems.every(problem => problem.reason.length > 10)).toBe(true);
  });

  it('names a standing problem again although the file is not read again', async () => {
    put('bad.json', '{"title": ');
    put('good.md', dated(text, '2026-11-11'));
    await engine.ingest(folder);
    expect((await engine.ingest(folder)).problems.map(problem => problem.where)).toEqual(['bad.json']);
  });

  it('keeps the first of two articles that share an id', async () => {
    const line = (title: string): string => JSON.stringify({ id: 'same', title, text });
    put('a.jsonl', `${line('First')}\n${line('Second')}\n`);
    const report = await engine.ingest(folder);
    expect((await articles()).map(each => each.article.title)).toEqual(['First']);
    expect(report.problems[0]?.reason).toContain('share the id');
  });

  it('forgets the folder that was the corpus before', async () => {
    const other = mkdtempSync(path.join(os.tmpdir(), 'broadsheet-other-'));
    writeFileSync(
      path.join(other, 'other.md'),
      dated('The old corpus told of a ferry that never left.', '2026-11-01'),
    );
    await engine.ingest(other);
    put('a.md', dated(text, '2026-11-11'));
    expect(await engine.ingest(folder)).toMatchObject({ added: 1, gone: 1 });
    expect((await articles()).map(each => each.article.externalId)).toEqual(['a.md']);
    expect(await engine.ingest(other)).toMatchObject({ added: 1, gone: 1 });
    rmSync(other, { recursive: true });
  });

  it('keeps what the last folder gave when the new one cannot be read', async () => {
    put('a.md', dated(text, '2026-11-11'));
    await engine.ingest(folder);
    await expect(engine.ingest(path.join(folder, 'missing'))).rejects.toThrow('missing');
    expect(await articles()).toHaveLength(1);
  });

  it('keeps a folder of another name beside the corpus', async () => {
    const other = mkdtempSync(path.join(os.tmpdir(), 'broadsheet-other-'));
    writeFileSync(
      path.join(other, 'other.md'),
      dated('The second folder told of a ferry that never left.', '2026-11-01'),
    );
    put('a.md', dated(text, '2026-11-11'));
    await engine.ingest(folder);
    await engine.ingest(other, { name: 'archive' });
    expect(await articles()).toHaveLength(2);
    rmSync(other, { recursive: true });
  });

  it('stops after the file at hand when it is asked to, and reads the rest the next time', async () => {
    for (const name of ['a', 'b', 'c']) put(`${name}.md`, dated(`${text} ${name}`, '2026-11-11'));
    const stop = new AbortController();
    const onFile = (): void => {
      stop.abort();
    };
    expect(await engine.ingest(folder, { onFile, signal: stop.signal })).toMatchObject({ added: 1 });
    expect(await engine.ingest(folder)).toMatchObject({ added: 2, unchanged: 1 });
  });

  it('reads hundreds of files, and a bad one among them costs no other', async () => {
    for (let at = 0; at < 200; at++) {
      const name = String(at).padStart(3, '0');
      if (at % 40 === 7) put(`${name}.json`, '{"title": ');
      else
        put(
          `${name}.md`,
          dated(`The ${name}th bell of Gullet Point was rung ${at * 3} times.`, '2026-11-11'),
        );
    }
    const report = await engine.ingest(folder);
    expect(report).toMatchObject({ added: 195, revised: 0, unchanged: 0, gone: 0 });
    expect(report.problems.map(problem => problem.where)).toEqual(
      ['007', '047', '087', '127', '167'].map(name => `${name}.json`),
    );
    expect(await engine.ingest(folder)).toMatchObject({ added: 0, unchanged: 200 });
  });

  it('stops among hundreds of files and loses none that it told of', async () => {
    for (let at = 0; at < 150; at++)
      put(`${String(at).padStart(3, '0')}.md`, dated(`Bell number ${at} was rung.`, '2026-11-11'));
    const stop = new AbortController();
    let told = 0;
    const onFile = (): void => {
      told += 1;
      if (told === 100) stop.abort();
    };
    expect(await engine.ingest(folder, { onFile, signal: stop.signal })).toMatchObject({ added: 100 });
    expect(told).toBe(100);
    expect(await engine.ingest(folder)).toMatchObject({ added: 50, unchanged: 100 });
  });

  it('takes a renamed file for the same story before its old name is dropped', async () => {
    put('a.md', dated(text, '2026-11-11'));
    await engine.ingest(folder);
    const [before] = await articles();
    drop('a.md');
    put('b.md', dated(text, '2026-11-11'));
    expect(await engine.ingest(folder)).toMatchObject({ added: 1, gone: 1 });
    const [after] = await articles();
    expect(after?.article.externalId).toBe('b.md');
    expect(after?.article.story).toBe(before?.article.story);
  });

  it('reads the whole of a file with hundreds of articles', async () => {
    const lines = Array.from({ length: 300 }, (_, at) =>
      JSON.stringify({
        id: String(at),
        title: `Bell ${at}`,
        text: `Bell number ${at} was rung at ${at % 24} o’clock.`,
      }),
    );
    put('bells.jsonl', lines.join('\n'));
    expect(await engine.ingest(folder)).toMatchObject({ added: 300, problems: [] });
    put('bells.jsonl', lines.slice(1).join('\n'));
    expect(await engine.ingest(folder)).toMatchObject({ added: 0, revised: 0 });
    expect((await engine.store.counts(SHARED_SCOPE)).articles).toBe(299);
  });

  it('tells of each file as it goes', async () => {
    put('a.md', dated(text, '2026-11-11'));
    put('b.txt', text);
    const seen: string[] = [];
    const context = {
      store: engine.store,
      lexicons: engine.lexicons,
      clock: () => '2026-11-20T00:00:00.000Z',
    };
    await ingestFolder(folder, context, { name: 'corpus', onFile: file => seen.push(file) });
    expect(seen).toEqual(['a.md', 'b.txt']);
  });
});

describe('copies of one text', () => {
  const day = (annotated: AnnotatedArticle | undefined): string | undefined =>
    annotated?.annotation.dates.find(date => date.precision === 'day')?.value;

  it.each([
    ['the dated one first', 'a.md', 'b.txt'],
    ['the undated one first', 'b.md', 'a.txt'],
  ])('are one story, and the undated one takes the date over (%s)', async (_, datedName, undatedName) => {
    put(datedName, dated(text, '2026-11-12'));
    put(undatedName, `${PARAGRAPHS.slice(0, 4).join('\n\n')}\n`);
    await engine.ingest(folder);
    const all = await articles();
    expect(new Set(all.map(each => each.article.story)).size).toBe(1);
    const copy = all.find(each => each.article.externalId === undatedName);
    expect(copy?.article.published).toMatchObject({ day: '2026-11-12', basis: 'inherited' });
    // "on Tuesday", two days before that Thursday
    expect(day(copy)).toBe('2026-11-10');
  });

  it('share no date when only a part is alike', async () => {
    put('a.md', dated(text, '2026-11-12'));
    const other = [
      PARAGRAPHS[0],
      ...Array.from(
        { length: 8 },
        (_, i) =>
          `Paragraph ${i} tells of quite another matter in the ${i}th parish, on Monday, at length and with care.`,
      ),
    ];
    put('b.txt', `${other.join('\n\n')}\n`);
    await engine.ingest(folder);
    const copy = (await articles()).find(each => each.article.externalId === 'b.txt');
    expect(copy?.article.published).toBeNull();
    expect(copy?.annotation.dates.filter(date => date.precision !== null)).toEqual([]);
  });

  it('keep different texts apart', async () => {
    put('a.md', dated(text, '2026-11-12'));
    put(
      'b.md',
      dated(
        'The town hall clock struck thirteen on Friday. Its keeper apologised and wound it back.',
        '2026-11-14',
      ),
    );
    await engine.ingest(folder);
    expect(new Set((await articles()).map(each => each.article.story)).size).toBe(2);
  });
});
