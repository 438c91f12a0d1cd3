import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT, SAMPLE_CORPUS } from './running-bot.ts';
import { type Ended, spawnProgram, temporaryFolder } from './spawned-program.ts';

const folder = temporaryFolder();
const kept = path.join(folder.path, 'kept');
afterAll(() => {
  folder.remove();
});

const run = (args: readonly string[], input = ''): Promise<Ended> =>
  spawnProgram('cli', args, {
    cwd: folder.path,
    env: { DATA_DIR: kept, CORPUS_DIR: SAMPLE_CORPUS },
    input,
  }).ended;
const ask = (...args: string[]): Promise<Ended> => run([...args, '--corpus', SAMPLE_CORPUS]);
/** Lines in, answers out. */
const batch = async (verb: string, lines: readonly string[]): Promise<Record<string, unknown>[]> => {
  const { code, errors, output } = await run(['batch', verb], `${lines.join('\n')}\n`);
  expect({ code, errors }).toEqual({ code: 0, errors: '' });
  return output
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line) as Record<string, unknown>);
};
interface Told {
  readonly kind: string;
  readonly [part: string]: unknown;
}
const json = (ended: Ended): Told => JSON.parse(ended.output) as Told;

describe('an answer on the command line', () => {
  it.each([
    [['summary', 'bridge'], 'Cormorant Bridge', 'sentences'],
    [['quotes', 'meals'], 'Leonie Abarath', 'quotations'],
    [['quotes', '--speaker', 'Odile Farrant'], 'Farrant', 'quotations'],
    [['timeline', 'bridge'], '2026-10-24', 'entries'],
    [['search', 'crest'], 'also in', 'results'],
  ])('of %j is text for people and JSON for programs', async (args, words, part) => {
    const [text, whole] = await Promise.all([ask(...args), ask(...args, '--json')]);
    expect(text).toMatchObject({ code: 0, errors: '' });
    expect(text.output).toContain(words);
    expect(whole.code).toBe(0);
    expect(json(whole).kind).toBe(args[0]);
    expect(json(whole)[part]).not.toEqual([]);
  });

  it('holds what a digest would tell', async () => {
    const [text, whole] = await Promise.all([
      ask('digest', 'bridge'),
      ask('digest', '--json', '--limit', '3'),
    ]);
    expect(text).toMatchObject({ code: 0, errors: '' });
    expect(text.output).toContain('bridge');
    expect(json(whole)).toMatchObject({ kind: 'digest' });
    expect(json(whole)['stories']).toHaveLength(3);
  });

  it('leaves the store of the bot alone when it comes from another folder', () => {
    expect(existsSync(kept)).toBe(false);
  });

  it('ends with 3 and what may be meant when nothing is found', async () => {
    const { code, output } = await ask('summary', 'Cormorant Brigde');
    expect(code).toBe(3);
    expect(output).toContain('Did you mean: Cormorant Bridge?');
  });

  it.each([
    [['summarise', 'bridge'], /unknown command.*summarise/i],
    [['summary'], /missing.*words/i],
    [['summary', 'bridge', '--since', 'whenever'], /whenever.*could not be read|could not be read.*whenever/],
    [['summary', 'bridge', '--length', 'endless'], /short, medium, long/],
    [['search', 'bridge', '--limit', 'many'], /whole number/],
    [['summary', '--', '-bridge'], /at least one keyword/],
    [['summary', 'bridge', '--corpus', '/nowhere/at/all'], /cannot be read/],
    [['batch', 'translate'], /no batch verb.*annotate/],
    [['remove', 'first'], /article’s number/],
  ])('is refused for %j with what to do, and ends with 1', async (args, advice) => {
    const { code, output, errors } = await run(args);
    expect({ code, output }).toEqual({ code: 1, output: '' });
    expect(errors).toMatch(advice);
    expect(errors).not.toMatch(/^\s+at /m);
  });

  it('may be cut off by the next program in a pipe', async () => {
    const { code, errors } = await new Promise<{ code: number | null; errors: string }>(resolve => {
      const cli = `"${process.execPath}" "${path.join(ROOT, 'src', 'cli.ts')}"`;
      const line = `${cli} quotes meals --json --limit 100 --corpus "${SAMPLE_CORPUS}" | head -c 1; exit \${PIPESTATUS[0]}`;
      const shell = spawn('bash', ['-c', line], { cwd: folder.path, stdio: ['ignore', 'ignore', 'pipe'] });
      let written = '';
      shell.stderr.setEncoding('utf8').on('data', (text: string) => (written += text));
      shell.once('close', ended => {
        resolve({ code: ended, errors: written });
      });
    });
    expect({ code, errors: errors.replace(/^.*ExperimentalWarning.*\n.*--trace-warnings.*\n/m, '') }).toEqual(
      {
        code: 0,
        errors: '',
      },
    );
  });
});

describe("the bot's own store", () => {
  beforeAll(async () => {
    const { code, output } = await run(['ingest']);
    expect(code).toBe(0);
    expect(output).toMatch(/^3\d added, 0 revised, 0 files unchanged, 0 gone, 0 not read$/m);
  });

  it('is brought up to date and not read anew', async () => {
    const { output } = await run(['ingest']);
    expect(output).toMatch(/^0 added, 0 revised, \d+ files unchanged, 0 gone, 0 not read$/m);
    expect(readdirSync(kept)).toContain('broadsheet.sqlite');
  });

  it('forgets an article that is removed, for good', async () => {
    const found = json(await run(['search', 'crest', '--json']));
    const [first] = found['results'] as { source: { article: number; title: string } }[];
    const removed = await run(['remove', String(first?.source.article)]);
    expect(removed).toMatchObject({
      code: 0,
      output: `Article ${String(first?.source.article)} is removed.\n`,
    });
    const again = json(await run(['search', 'crest', '--json']));
    expect(JSON.stringify(again)).not.toContain(`"article":${String(first?.source.article)},`);
    expect((await run(['remove', String(first?.source.article)])).code).toBe(1);
  });

  it('lists what may be shown of each source, and changes it for good', async () => {
    await run(['ingest']);
    expect((await run(['rights'])).output).toMatch(
      /^1 {2}folder {2}corpus {2}.+ {2}30 % of an article, 5 sentences, full text$/m,
    );
    expect((await run(['rights', '1', '--share', '12', '--sentences', '2'])).code).toBe(0);
    expect((await run(['rights'])).output).toContain('12 % of an article, 2 sentences, full text');
    expect(await run(['rights', '99'])).toMatchObject({ code: 1 });
    expect(await run(['rights', '1', '--no-full-text'])).toMatchObject({ code: 1 });
    expect((await run(['rights', '1', '--share', '130'])).code).not.toBe(0);
    await run(['rights', '1', '--share', '30', '--sentences', '5']);
  });

  it('names every file that could not be read, and goes on', async () => {
    const mixed = path.join(folder.path, 'mixed');
    mkdirSync(mixed);
    writeFileSync(path.join(mixed, 'broken.json'), '{"title": ');
    writeFileSync(
      path.join(mixed, 'ferry.txt'),
      'The ferry crossed twice on Monday. It was full both times.\n',
    );
    const { code, output } = await run(['ingest', mixed]);
    expect(code).toBe(0);
    expect(output).toMatch(/^broken\.json: ./m);
    expect(output).toMatch(/^1 added/m);
  });
});

describe('batch', () => {
  const text = '“The quay is open,” said Ida Mills on 4 March 2025.';

  it('answers each line in its order, and a bad one with its fault', async () => {
    const rows = await batch('annotate', [
      JSON.stringify({ id: 'a', text }),
      '{"id": "b", "text":',
      JSON.stringify({ id: 'c' }),
      '',
      JSON.stringify({ id: 4, text }),
    ]);
    expect(rows.map(row => [row['id'], typeof row['error']])).toEqual([
      ['a', 'undefined'],
      [null, 'string'],
      ['c', 'string'],
      [4, 'undefined'],
    ]);
  });

  it('gives spans that are the text at their offsets', async () => {
    const [row] = await batch('annotate', [JSON.stringify({ id: 1, text })]);
    const found = row as unknown as {
      text: string;
      sentences: { text: string; start: number; end: number }[];
      quotations: { quote: string; speaker: string; start: number; end: number }[];
      dates: { text: string; value: string; start: number; end: number }[];
    };
    for (const { text: words, start, end } of [...found.sentences, ...found.dates])
      expect(found.text.slice(start, end)).toBe(words);
    expect(found.quotations).toMatchObject([{ speaker: 'Ida Mills' }]);
    expect(found.dates).toMatchObject([{ value: '2025-03-04' }]);
  });

  it.each(['\u2028', '\u2029', '\u0085', '\r'])('does not end a line at %j', async mark => {
    const long = `The first ferry left at six.${mark}The second one stayed.`;
    // JSON.stringify leaves these marks as they are, all but the carriage return
    const rows = await batch('annotate', [
      JSON.stringify({ id: 'x', text: long }),
      JSON.stringify({ id: 'y', text }),
    ]);
    expect(rows.map(row => [row['id'], row['text']])).toEqual([
      ['x', long],
      ['y', text],
    ]);
  });

  it('puts copies into one cluster once all lines are there', async () => {
    const copy =
      `The council of Osier voted on Monday to rebuild the mill bridge before winter. ${text}`.repeat(3);
    const rows = await batch('clusters', [
      JSON.stringify({ id: 1, text: copy }),
      JSON.stringify({
        id: 2,
        text: 'Three herons nested by the lake, and the wardens closed the path to walkers.',
      }),
      'no JSON at all',
      JSON.stringify({ id: 3, text: copy }),
    ]);
    expect(rows[0]?.['cluster']).toBe(rows[3]?.['cluster']);
    expect(rows[1]?.['cluster']).not.toBe(rows[0]?.['cluster']);
    expect(rows[2]).toMatchObject({ id: null, error: expect.any(String) as string });
  });

  it('summarises in the sentences of the documents', async () => {
    const document =
      'The mill bridge reopened on Monday. Four hundred people crossed it at once. Stalls sold bread.';
    const [row] = await batch('summary', [
      JSON.stringify({ id: 1, documents: [{ text: document }], sentences: 1 }),
    ]);
    const [sentence] = row?.['summary'] as string[];
    expect(document).toContain(sentence);
  });

  it('answers nothing to no input', async () => {
    expect(await run(['batch', 'annotate'])).toMatchObject({ code: 0, output: '', errors: '' });
  });
});
