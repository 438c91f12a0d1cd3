import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { IngestContext } from '../../src/ingest/ingest-document.ts';
import { saveReadDocuments } from '../../src/ingest/save-documents.ts';
import { settleStories } from '../../src/ingest/settle-stories.ts';
import { SHARED_SCOPE } from '../../src/model/query.ts';
import { openSqliteStore } from '../../src/storage/sqlite/sqlite-store.ts';
import type { Store } from '../../src/storage/store.ts';
import { lexicons } from '../analysis/lexicons.ts';
import { type SampleReport, TWINS } from '../analysis/story-samples.ts';
import { GUILD_A, document, feed, folder, incoming, publishedOn, read } from '../contracts/store-samples.ts';

const REPORTS = Object.values(TWINS).flat();
const [FLOOD, SAME_FLOOD, OTHER_FLOOD] = TWINS['two floods in two towns on one day'] ?? [];
const [FIRE, FIRE_UPDATE, COUNCIL] =
  TWINS['a new event in the same place the day after, beside an update'] ?? [];
const need = (report: SampleReport | undefined): SampleReport => {
  if (!report) throw new Error('a sample is missing');
  return report;
};

/** A store that reads reports: each under a name of its own. */
class Reader {
  readonly store: Store = openSqliteStore(':memory:');
  now = '2026-11-20T08:00:00.000Z';
  readonly context: IngestContext = { store: this.store, lexicons, clock: () => this.now };

  async save(
    name: string,
    report: Partial<SampleReport> & { text: string },
    source?: number,
  ): Promise<number> {
    const published = report.published === undefined ? null : publishedOn(report.published);
    const [ingested] = await saveReadDocuments(
      [
        {
          source: source ?? (await this.store.saveSource(folder, null)),
          path: name,
          hash: JSON.stringify(report),
          articles: [read(name, report.text, { title: report.title ?? null, published })],
          problems: [],
        },
      ],
      this.context,
    );
    return ingested?.saved[0]?.article ?? -1;
  }

  /** Without looking for copies. */
  async saveAlone(name: string, { title, text, published }: SampleReport): Promise<void> {
    const article = incoming(read(name, text, { title, published: publishedOn(published) }));
    await this.store.saveDocument(document(await this.store.saveSource(folder, null), name, [article]));
  }

  settle(...articles: number[]): Promise<void> {
    return settleStories(articles, this.context);
  }

  async add(
    name: string,
    report: Partial<SampleReport> & { text: string },
    source?: number,
  ): Promise<number> {
    const id = await this.save(name, report, source);
    await this.settle(id);
    return id;
  }

  async storyOf(id: number): Promise<number | undefined> {
    return (await this.store.presentStories([id])).get(id);
  }

  /** Names of the articles of each story, in order. */
  async partition(): Promise<string[][]> {
    const hits = await this.store.recent(SHARED_SCOPE, '1970-01-01T00:00:00.000Z', 1000);
    const articles = await this.store.articles(
      SHARED_SCOPE,
      hits.map(hit => hit.article),
    );
    const stories = [...Map.groupBy(articles, article => article.story).values()];
    return stories.map(story => story.map(article => article.externalId).toSorted()).toSorted();
  }
}

let reader: Reader;
beforeEach(() => {
  reader = new Reader();
});
afterEach(() => reader.store.close());

describe('settled stories', () => {
  it('hold the accounts of one event, and no twin of it', async () => {
    for (const [at, report] of REPORTS.entries()) await reader.save(`${at}`.padStart(2, '0'), report);
    await reader.settle();
    const expected = Object.entries(TWINS).flatMap(([kind, reports]) =>
      [...Map.groupBy(reports, report => `${kind} ${report.event}`).values()].map(story =>
        story.map(report => `${REPORTS.indexOf(report)}`.padStart(2, '0')),
      ),
    );
    expect(await reader.partition()).toEqual(expected.toSorted());
  });

  it('are the same in whatever order and in however many passes the reports come', async () => {
    const arrivals = fc
      .shuffledSubarray([...REPORTS.keys()], { minLength: 2, maxLength: 12 })
      .chain(order =>
        fc.tuple(
          fc.constant(order),
          fc.array(fc.boolean(), { minLength: order.length, maxLength: order.length }),
        ),
      );
    await fc.assert(
      fc.asyncProperty(arrivals, async ([order, ends]) => {
        const [piecewise, atOnce] = [new Reader(), new Reader()];
        for (const [place, at] of order.entries()) {
          await piecewise.save(`${at}`, need(REPORTS[at]));
          if (ends[place]) await piecewise.settle();
        }
        for (const at of order.toSorted((a, b) => a - b)) await atOnce.save(`${at}`, need(REPORTS[at]));
        await Promise.all([piecewise.settle(), atOnce.settle()]);
        expect(await piecewise.partition()).toEqual(await atOnce.partition());
        await Promise.all([piecewise.store.close(), atOnce.store.close()]);
      }),
      { numRuns: 40, endOnFailure: true },
    );
  });

  it('forget what was there in between: edits and removals leave what the last texts give', async () => {
    const step = fc.record({
      name: fc.integer({ min: 0, max: 5 }),
      text: fc.option(fc.integer({ min: 0, max: REPORTS.length - 4 }), { freq: 4 }),
      settles: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async steps => {
        const [edited, fresh] = [new Reader(), new Reader()];
        const last = new Map<number, SampleReport>();
        for (const { name, text, settles } of steps) {
          if (text === null) {
            await edited.store.dropDocument(await edited.store.saveSource(folder, null), `${name}`);
            last.delete(name);
          } else if (![...last].some(([other, report]) => other !== name && report === REPORTS[text])) {
            // no two of one text: who was the copy of what is gone is not taken back
            await edited.save(`${name}`, need(REPORTS[text]));
            last.set(name, need(REPORTS[text]));
          }
          if (settles) await edited.settle();
        }
        for (const [name, report] of last) await fresh.save(`${name}`, report);
        await Promise.all([edited.settle(), fresh.settle()]);
        expect(await edited.partition()).toEqual(await fresh.partition());
        await Promise.all([edited.store.close(), fresh.store.close()]);
      }),
      { numRuns: 40, endOnFailure: true },
    );
  });

  it('are the same where more reports hang together than are weighed at once', async () => {
    const words = 'stalls opened bakers queued bread sold visitors praised prizes awarded'.split(' ');
    const corners = [
      'rye plum salt onion walnut barley',
      'clown juggler drum parade banner trumpet',
      'rain mud tent puddle umbrella storm',
      'mayor ribbon speech award handshake podium',
    ].map(corner => [...words, ...corner.split(' ')]);
    // the words of a corner in another order each time; copies are left out of it
    const report = (at: number): SampleReport => {
      const own = [...(corners[at % 4] ?? []), `number${at}`];
      const mixed = own.map((_, place) => own[(place * (1 + (at % 16)) + at * 7) % own.length]);
      const text = `The fair in Lowmarket: ${mixed.join(' ')}.`;
      return { event: `${at % 4}`, published: '2026-04-01', title: 'Fair in Lowmarket', text };
    };
    const order = Array.from({ length: 230 }, (_, at) => at);
    const mixed = order.map(at => (at * 97 + 31) % order.length);
    const [whole, piecewise] = [new Reader(), new Reader()];
    for (const at of order) await whole.saveAlone(`${at}`, report(at));
    for (const [place, at] of mixed.entries()) {
      await piecewise.saveAlone(`${at}`, report(at));
      if (place % 23 === 0) await piecewise.settle();
    }
    await Promise.all([whole.settle(), piecewise.settle()]);
    const partition = await whole.partition();
    expect(partition.map(story => story.length)).toEqual([58, 58, 57, 57]);
    expect(await piecewise.partition()).toEqual(partition);
    await Promise.all([whole.store.close(), piecewise.store.close()]);
  }, 30_000);

  it('keep their number when they grow, and the older one when they join', async () => {
    const first = await reader.add('1', need(FIRE));
    const story = await reader.storyOf(first);
    const update = await reader.add('2', need(FIRE_UPDATE));
    await reader.add('3', need(COUNCIL));
    expect(await reader.storyOf(first)).toBe(story);
    expect(await reader.storyOf(update)).toBe(story);
  });

  it('part when an edit makes another event of a report', async () => {
    const [first, second] = [await reader.add('1', need(FLOOD)), await reader.add('2', need(SAME_FLOOD))];
    const story = await reader.storyOf(first);
    expect(await reader.storyOf(second)).toBe(story);
    expect(await reader.add('2', need(OTHER_FLOOD))).toBe(second);
    expect(await reader.storyOf(first)).toBe(story);
    expect(await reader.storyOf(second)).not.toBe(story);
    expect(await reader.store.storyReasons(SHARED_SCOPE, second)).toEqual([]);
  });

  it('keep a copy with what it is a copy of, whatever its own words would be compared with', async () => {
    const [wire] = TWINS['the same wire text in two outlets, and another report'] ?? [];
    const text = need(wire).text;
    const long = `${text} ${REPORTS.slice(0, 2)
      .map(report => report.text)
      .join(' ')}`;
    const [one, two] = [
      await reader.add('1', { text, published: '2026-03-20' }),
      await reader.add('2', { text: long }),
    ];
    expect(await reader.storyOf(two)).toBe(await reader.storyOf(one));
    await reader.add('2', need(COUNCIL));
    expect(await reader.storyOf(two)).not.toBe(await reader.storyOf(one));
  });

  it('do not make one heap of undated texts that are read on one day', async () => {
    for (const [at, { title, text }] of REPORTS.entries()) await reader.save(`${at}`, { title, text });
    await reader.settle();
    const sizes = (await reader.partition()).map(story => story.length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(4);
    expect(sizes.length).toBeGreaterThan(REPORTS.length / 3);
  });

  it('keep an undated account from a dated one that is only alike, and from one read weeks later', async () => {
    const recalled = {
      title: 'Guard recalls night of the Eddleton fire',
      text: 'A guard told of the night when a warehouse in Quarry Street burned down. Smoke lay over Eddleton for hours, he said, and the doors were too hot to touch.',
    };
    reader.now = '2026-06-02T20:00:00.000Z';
    const fire = await reader.add('1', need(FIRE));
    const undated = await reader.add('2', recalled);
    expect(await reader.storyOf(undated)).not.toBe(await reader.storyOf(fire));
    expect(await reader.storyOf(await reader.add('3', { ...recalled, published: '2026-06-03' }))).toBe(
      await reader.storyOf(fire),
    );
    reader.now = '2026-07-20T08:00:00.000Z';
    const later = await reader.add('4', { title: need(FIRE).title, text: need(FIRE_UPDATE).text });
    expect(await reader.storyOf(later)).not.toBe(await reader.storyOf(undated));
  });

  it('take in what only states its year, unless its year is another', async () => {
    const inYear = async (name: string, published: string) =>
      reader.add(name, { ...need(name === '1' ? FLOOD : SAME_FLOOD), published });
    const one = await inYear('1', '2026');
    expect(await reader.storyOf(await inYear('2', '2026-03'))).toBe(await reader.storyOf(one));
    expect(await reader.storyOf(await inYear('2', '2024'))).not.toBe(await reader.storyOf(one));
  });

  it('stand although a text has no word to compare', async () => {
    const odd = ['', '...', '   \n ', '的新闻', '\ud800'];
    for (const [at, text] of odd.entries()) await reader.save(`${at}`, { text, published: '2026-03-20' });
    await reader.settle();
    expect((await reader.partition()).length).toBe(odd.length);
  });
});

describe('the reasons of a story', () => {
  it('name what two accounts share, and how far apart they were published', async () => {
    const one = await reader.add('1', need(FIRE));
    const two = await reader.add('2', need(FIRE_UPDATE));
    const [reason] = await reader.store.storyReasons(SHARED_SCOPE, two);
    expect(reason?.article).toBe(one);
    expect(reason?.reason).toMatch(
      /^shared names? .*Quarry Street.*; \d+ shared terms; published 1 day apart$/,
    );
    expect((await reader.store.storyReasons(SHARED_SCOPE, one)).map(each => each.article)).toEqual([two]);
  });

  it('tell copies by the share of their text', async () => {
    const [wire, copy] = TWINS['the same wire text in two outlets, and another report'] ?? [];
    const one = await reader.add('1', need(wire));
    const two = await reader.add('2', need(copy));
    expect(await reader.store.storyReasons(SHARED_SCOPE, two)).toEqual([
      { article: one, reason: 'near-duplicate text, 100 %' },
    ]);
  });

  it('name nothing that is out of scope', async () => {
    const followed = await reader.store.saveSource(feed('https://courier.example/feed'), GUILD_A);
    const shared = await reader.add('1', need(FIRE));
    const ofGuild = await reader.add('2', need(FIRE_UPDATE), followed);
    expect(await reader.storyOf(ofGuild)).toBe(await reader.storyOf(shared));
    expect(await reader.store.storyReasons(SHARED_SCOPE, shared)).toEqual([]);
    expect(await reader.store.storyReasons(SHARED_SCOPE, ofGuild)).toEqual([]);
    expect(await reader.store.storyReasons(GUILD_A, shared)).toHaveLength(1);
  });
});

describe('settling', () => {
  it('goes on where an earlier pass was cut off', async () => {
    const [one, two] = [await reader.save('1', need(FIRE)), await reader.save('2', need(FIRE_UPDATE))];
    const dying = Object.assign(Object.create(reader.store) as Store, {
      placeStories: () => Promise.reject(new Error('killed')),
    });
    await expect(settleStories([one, two], { ...reader.context, store: dying })).rejects.toThrow('killed');
    await reader.settle();
    expect(await reader.storyOf(two)).toBe(await reader.storyOf(one));
  });

  it('takes its turn when two passes end at once', async () => {
    const [one, two] = [await reader.save('1', need(FIRE)), await reader.save('2', need(FIRE_UPDATE))];
    await Promise.all([reader.settle(one), reader.settle(two), reader.settle()]);
    expect(await reader.storyOf(two)).toBe(await reader.storyOf(one));
  });

  it('leaves an article that was removed in the meantime alone', async () => {
    const [one, two] = [await reader.save('1', need(FIRE)), await reader.add('2', need(FIRE_UPDATE))];
    await reader.store.removeArticle(one);
    await reader.settle(one, 12_345);
    expect(await reader.store.storyReasons(SHARED_SCOPE, two)).toEqual([]);
    expect(await reader.partition()).toEqual([['2']]);
  });
});
