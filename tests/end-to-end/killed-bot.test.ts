import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { asMarkdown, generatedNews } from '../../bench/generated-news.ts';
import { now, openEngine } from '../../src/engine.ts';
import { ingestFolder } from '../../src/ingest/ingest-folder.ts';
import { SHARED_SCOPE } from '../../src/model/query.ts';
import type { Store } from '../../src/storage/store.ts';
import type { FromPage, ToPage } from '../../src/preview/protocol.ts';
import { spawnProgram, type SpawnedProgram, temporaryFolder } from './spawned-program.ts';

/** Many transactions of articles. */
const FILES = 1200;
/** Every tenth file is a copy of the one before it. */
const isCopy = (index: number): boolean => index % 10 === 9;

const NEWS = [...generatedNews(FILES, 80, 7)];
const TEXTS = NEWS.map((article, index) =>
  asMarkdown((isCopy(index) ? NEWS[index - 1] : article) ?? article),
);

describe('a bot that is killed', () => {
  const corpus = temporaryFolder();
  let kept: ReturnType<typeof temporaryFolder>;
  let started: SpawnedProgram[] = [];

  beforeAll(() => {
    for (const [index, text] of TEXTS.entries()) {
      const folder = path.join(corpus.path, `part-${index % 5}`);
      mkdirSync(folder, { recursive: true });
      writeFileSync(path.join(folder, `article-${String(index).padStart(4, '0')}.md`), text);
    }
  });
  afterEach(async () => {
    for (const { child } of started) child.kill('SIGKILL');
    await Promise.all(started.map(program => program.ended));
    started = [];
    kept.remove();
  });
  afterAll(() => {
    corpus.remove();
  });

  const start = (): SpawnedProgram => {
    const program = spawnProgram('main', [], {
      cwd: kept.path,
      env: { PREVIEW_PORT: '0', DATA_DIR: kept.path, CORPUS_DIR: corpus.path, CORPUS_WATCH: 'no' },
    });
    started.push(program);
    return program;
  };
  const kill = async (program: SpawnedProgram): Promise<void> => {
    program.child.kill('SIGKILL');
    await program.ended;
  };
  const address = async (program: SpawnedProgram): Promise<string> =>
    (await program.says(/http:\/\/127\.0\.0\.1:\d+/))[0];

  /** Asks the database from beside the bot, as an auditor would. */
  function read<Row>(sql: string): Row[] {
    const file = path.join(kept.path, 'broadsheet.sqlite');
    if (!existsSync(file)) return [];
    const database = new DatabaseSync(file, { readOnly: true });
    try {
      return database.prepare(sql).all() as Row[];
    } catch (error) {
      // the schema is being made at this moment
      if (error instanceof Error && /no such table|locked|busy/.test(error.message)) return [];
      throw error;
    } finally {
      database.close();
    }
  }
  const articles = (): Map<string, number> =>
    new Map(
      read<{ external_id: string; id: number }>('SELECT external_id, id FROM article').map(row => [
        row.external_id,
        row.id,
      ]),
    );
  const expectWhole = (): void => {
    expect(read('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    expect(read('PRAGMA foreign_key_check')).toEqual([]);
  };

  it('while it reads its corpus keeps what it had read, and reads the rest when it starts again', async () => {
    kept = temporaryFolder();
    for (const killedAt of [1, 129, 130, 400, 700]) {
      const before = articles();
      const program = start();
      await vi.waitUntil(() => articles().size >= killedAt, { interval: 2, timeout: 30_000 });
      await kill(program);
      const after = articles();
      expect([...before].filter(([external, id]) => after.get(external) !== id)).toEqual([]);
      expectWhole();
    }
    const stopped = articles();
    expect(stopped.size).toBeLessThan(FILES);
    await address(start());
    const whole = articles();
    expect(whole.size).toBe(FILES);
    expect([...stopped].filter(([external, id]) => whole.get(external) !== id)).toEqual([]);
    expectWhole();
  }, 120_000);

  it('between storing an article and finding its copy joins them when it starts again', async () => {
    kept = temporaryFolder();
    const [text] = [...generatedNews(1, 120)].map(asMarkdown);
    for (const file of ['one.md', 'two.md']) writeFileSync(path.join(kept.path, file), text ?? '');
    const engine = openEngine(':memory:');
    const dying = Object.assign(Object.create(engine.store) as Store, {
      joinStories: () => Promise.reject(new Error('killed')),
    });
    const context = { store: dying, lexicons: engine.lexicons, clock: now };
    await expect(ingestFolder(kept.path, context, { name: 'corpus' })).rejects.toThrow('killed');
    await engine.ingest(kept.path);
    expect(await engine.store.counts(SHARED_SCOPE)).toMatchObject({ articles: 2, stories: 1 });
    expect(await engine.ingest(kept.path)).toMatchObject({ unchanged: 2 });
    await engine.close();
  });

  /** Types `/digest create` on the page; resolves when the page shows that it is set. */
  async function createDigest(
    url: string,
    name: string,
  ): Promise<{ sent: Promise<void>; shown: Promise<void> }> {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/page`);
    const { promise: sent, resolve: onSent } = Promise.withResolvers<undefined>();
    const { promise: shown, resolve: onShown, reject: onFault } = Promise.withResolvers<undefined>();
    socket.on('error', () => {
      socket.terminate();
    });
    socket.on('message', raw => {
      const frame = JSON.parse((raw as Buffer).toString('utf8')) as ToPage;
      if (frame.type === 'hello') {
        const options = [
          {
            name: 'channel',
            type: 7,
            value: String(frame.channels.find(each => each['name'] === 'news')?.['id']),
          },
          { name: 'time', type: 3, value: '08:00' },
          { name: 'name', type: 3, value: name },
        ];
        const typed: FromPage = {
          type: 'run',
          nonce: name,
          persona: frame.personas.find(each => each.role === 'manager')?.id ?? '',
          channel: String(options[0]?.value),
          command: 'digest',
          options: [{ name: 'create', type: 1, options }],
        };
        socket.send(JSON.stringify(typed), () => {
          onSent(undefined);
        });
      } else if (frame.type === 'failed') {
        onFault(new Error(frame.reason));
      } else if (frame.type === 'message' && JSON.stringify(frame.message).includes(`**${name}** is set`)) {
        onShown(undefined);
      }
    });
    // the one that is caught on its way is told nothing any more
    shown.catch(() => undefined);
    await new Promise(resolve => socket.once('open', resolve));
    return { sent, shown };
  }
  /** Online, and its commands known: the second comes a moment after the first. */
  const ready = async (url: string): Promise<void> => {
    const state = async (): Promise<string> => (await fetch(`${url}/preview/state`)).text();
    await expect.poll(state, { timeout: 15_000 }).toMatch(/"online":true.*"name":"digest"/s);
  };
  const schedules = (): string[] =>
    read<{ name: string }>('SELECT name FROM schedule ORDER BY id').map(row => row.name);

  it('keeps every digest that it said was set', async () => {
    kept = temporaryFolder();
    const said: string[] = [];
    for (const round of [1, 2, 3]) {
      const program = start();
      const url = await address(program);
      await ready(url);
      // one answered, one caught on its way
      const answered = await createDigest(url, `Answered ${round}`);
      await answered.shown;
      said.push(`Answered ${round}`);
      const caught = await createDigest(url, `Caught ${round}`);
      await caught.sent;
      if (round > 1) await new Promise(resolve => setTimeout(resolve, round * 2));
      await kill(program);
      expect(schedules()).toEqual(expect.arrayContaining(said));
      expectWhole();
    }
    const whole = read<{ next_due: unknown; zone: unknown }>('SELECT next_due, zone FROM schedule');
    expect(whole.filter(row => row.next_due === null || row.zone === null)).toEqual([]);
    const url = await address(start());
    await ready(url);
    expect(schedules()).toEqual(expect.arrayContaining(said));
  }, 120_000);
});
