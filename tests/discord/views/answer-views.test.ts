import { describe, expect, it } from 'vitest';
import type { CitedQuotation } from '../../../src/model/answer.ts';
import { drawPage } from '../../../src/discord/views/draw-page.ts';
import { draftOf, type Shown } from '../../../src/discord/views/shown.ts';
import { textOf } from '../discord-check.ts';
import { card, citation, COVERAGE, QUERY, sentence } from '../made-answers.ts';
import { words } from '../test-words.ts';

const drawn = (shown: Shown) => drawPage(draftOf(shown, words), 0, null, words);
const base = { query: QUERY, coverage: COVERAGE };

const OPENED = 'The harbour reopened on Thursday, the port authority said.';

const quotation = (changes: Partial<CitedQuotation> = {}): CitedQuotation => ({
  citation: citation('a turning point', 20),
  context: citation('She called the deal a turning point for the port.'),
  speaker: citation('Mara Lindqvist', 200),
  kind: 'direct',
  source: card(),
  alsoIn: [],
  reasons: [],
  ...changes,
});

describe('summary', () => {
  it('names the keywords and how much was read', () => {
    const text = textOf(drawn({ ...base, kind: 'summary', sentences: [sentence(OPENED)] }));
    expect(text).toContain('## harbour “night shift” −football');
    expect(text).toContain('-# 12 articles · 5 stories · since 1 November 2024');
  });

  it('says why it shows none where the articles are too short for a sentence to be shown', () => {
    const text = textOf(drawn({ ...base, kind: 'summary', sentences: [] }));
    expect(text).toContain('no sentence of theirs may be shown');
  });

  it('links each sentence to its very place where the article has an address', () => {
    const text = textOf(drawn({ ...base, kind: 'summary', sentences: [sentence(OPENED)] }));
    expect(text).toContain(OPENED);
    expect(text).toMatch(
      /-# \[Harbour Post\]\(https:\/\/post\.example\/harbour#:~:text=[^)]+\) · 21 November/,
    );
  });

  it('names publisher, title and date where there is no address', () => {
    const offline = sentence(OPENED, card({ url: null }));
    const text = textOf(drawn({ ...base, kind: 'summary', sentences: [offline] }));
    expect(text).toContain('-# Harbour Post · “Harbour reopens after strike” · 21 November 2024');
  });

  it('names the other outlets once each, and counts those beyond three', () => {
    const others = ['Quay FM', 'The Ledger', 'Quay FM', 'Tide', 'Mole News'].map(publisher =>
      card({ publisher, url: null }),
    );
    const shared = { ...sentence(OPENED), alsoIn: others };
    const text = textOf(drawn({ ...base, kind: 'summary', sentences: [shared] }));
    expect(text).toContain('also in Quay FM, The Ledger, Tide and 1 more');
  });

  it('offers each sentence in its paragraph, by revision and span', () => {
    const body = drawn({ ...base, kind: 'summary', sentences: [sentence(OPENED, card({ url: null }))] });
    expect(JSON.stringify(body)).toContain(`"value":"1:0:${OPENED.length}"`);
  });
});

describe('quotes', () => {
  const quotes = (...quotations: CitedQuotation[]): string =>
    textOf(drawn({ ...base, kind: 'quotes', speaker: null, quotations }));

  it('quotes direct speech with its speaker', () => {
    expect(quotes(quotation())).toContain('> “a turning point”\n— **Mara Lindqvist**');
  });

  it('shows a fragment bold within its own sentence', () => {
    expect(quotes(quotation({ kind: 'mixed' }))).toContain(
      '> She called the deal **a turning point** for the port.',
    );
  });

  it('shows what an attribution parts as it stands, with no marks added', () => {
    const text = '“It rained,” said Mara Lindqvist. “We sailed.”';
    const start = 10;
    const parts = [
      { start: start + 1, end: start + 11 },
      { start: start + 35, end: start + 45 },
    ];
    const parted = quotation({ citation: citation(text, start), context: citation(text, start), parts });
    expect(quotes(parted)).toContain(`> ${text}\n— **Mara Lindqvist**`);
    expect(quotes({ ...parted, kind: 'mixed' })).toContain(
      '> “**It rained,**” said Mara Lindqvist. “**We sailed.**”',
    );
  });

  it('says so where the text does not show who spoke, and names nobody', () => {
    const text = quotes(quotation({ speaker: null }));
    expect(text).toContain('*unattributed');
    expect(text).not.toContain('Mara');
  });

  it('names who else quotes it, and whether at greater or lesser length', () => {
    const elsewhere = (publisher: string, length: 'same' | 'longer' | 'shorter') => ({
      source: card({ publisher, url: null }),
      citation: citation('a turning point'),
      length,
    });
    const alsoQuoted = [
      elsewhere('Tide', 'same'),
      elsewhere('The Ledger', 'longer'),
      elsewhere('Quay FM', 'shorter'),
    ];
    expect(quotes(quotation({ alsoQuoted }))).toContain(
      'also quoted by Tide, The Ledger (longer), Quay FM (shorter)',
    );
  });

  it('has the speaker in its title when one was asked for', () => {
    const text = textOf(drawn({ ...base, kind: 'quotes', speaker: 'Lindqvist', quotations: [quotation()] }));
    expect(text).toContain('## What Lindqvist said about harbour');
  });
});

describe('timeline', () => {
  it('heads each date once, as precise as it is, marked where expected or worked out', () => {
    const entries = [
      {
        value: '2018',
        precision: 'year',
        basis: 'stated',
        expected: false,
        sentences: [sentence('It closed in 2018.')],
      },
      {
        value: '2024-12-01',
        precision: 'day',
        basis: 'resolved',
        expected: true,
        sentences: [sentence('Ferries run from 1 December.'), sentence('The quay opens that day.')],
      },
    ] as const;
    const text = textOf(drawn({ ...base, kind: 'timeline', entries }));
    expect(text).toContain('**2018**\nIt closed in 2018.');
    expect(text).toContain('**1 December 2024**† · *expected*');
    expect(text.split('† worked out from the article’s date')).toHaveLength(2);
    expect(text.split('1 December 2024')).toHaveLength(2);
  });

  it('says so where an account dates it otherwise', () => {
    const entry = {
      value: '2023-07',
      precision: 'month',
      basis: 'stated',
      expected: false,
      sentences: [
        sentence('It was tested in July 2023.'),
        { ...sentence('It was tested in 2019.'), otherDate: '2019' },
      ],
    } as const;
    const text = textOf(drawn({ ...base, kind: 'timeline', entries: [entry] }));
    expect(text).toContain('*dated 2019 here:* It was tested in 2019.');
  });
});

describe('search', () => {
  it('links the title to the article and shows the best sentence', () => {
    const results = [{ source: card(), sentence: sentence(OPENED), alsoIn: [] }];
    const text = textOf(drawn({ ...base, kind: 'search', results }));
    expect(text).toContain(`**[Harbour reopens after strike](https://post.example/harbour)**\n${OPENED}`);
  });

  it('shows the article alone where no sentence fits', () => {
    const results = [{ source: card({ url: null, title: null }), sentence: null, alsoIn: [] }];
    const text = textOf(drawn({ ...base, kind: 'search', results }));
    expect(text).toContain('**Untitled**\n-# Harbour Post · 21 November 2024');
  });
});

describe('topics', () => {
  const topic = (label: string, rising: boolean) => ({
    label,
    stories: 6,
    before: rising ? 0 : 4,
    rising,
    reasons: [],
  });
  const topics = (...trends: ReturnType<typeof topic>[]) =>
    drawn({
      kind: 'topics',
      first: '2024-11-15',
      last: '2024-11-21',
      comparedFrom: '2024-10-18',
      earlier: false,
      coverage: COVERAGE,
      topics: trends,
    });

  it('stand under their headings, with their count beside the time before', () => {
    const text = textOf(topics(topic('Port *Varlow*', true), topic('harbour', false)));
    expect(text).toContain('-# 15 November 2024 to 21 November 2024 · 12 articles');
    expect(text).toContain('### Rising\n**Port \\*Varlow\\***\n-# 6 stories · none in the 28 days before');
    expect(text).toContain('### In most stories\n**harbour**\n-# 6 stories · 4 in the 28 days before');
  });

  it('lead to their summary and their timeline', () => {
    const ids = JSON.stringify(topics(topic('harbour', false)));
    expect(ids).toContain('ask:summary:harbour');
    expect(ids).toContain('ask:timeline:harbour');
  });

  it('say so where there are none', () => {
    expect(textOf(topics())).toContain('Try a longer period');
  });
});

describe('edition', () => {
  const story = {
    story: 1,
    headline: 'Harbour reopens',
    source: card(),
    summary: [sentence(OPENED)],
    quotation: quotation(),
    alsoIn: [card({ publisher: 'The Ledger', url: null })],
    reasons: [],
  };
  const edition = {
    schedule: 1,
    name: 'Morning brief',
    slot: '2024-11-21T08:00',
    mark: 'k3f9x2q8',
    since: '2024-11-20T08:00:00.000Z',
    considered: 38,
    stories: [story],
  };

  it('has name, moment, headline, sentence, quotation, the other outlets and its mark', () => {
    const text = textOf(drawn({ kind: 'edition', edition, preview: false }));
    expect(text).toContain('## Morning brief\n-# 21 November 2024, 08:00 · 1 story · from 38 new articles');
    expect(text).toContain(`### Harbour reopens\n-# also in The Ledger\n${OPENED}`);
    expect(text).toContain('> “a turning point”');
    expect(text).toContain('-# edition k3f9x2q8');
  });

  it('says a title once: above the story, and beside a sentence only where it is another', () => {
    const bare = (title: string) => card({ title, url: null });
    const told = [sentence(OPENED, bare('Harbour reopens')), sentence(OPENED, bare('Ferries at sea again'))];
    const stories = [{ ...story, summary: told, quotation: null }];
    const text = textOf(drawn({ kind: 'edition', edition: { ...edition, stories }, preview: false }));
    expect(text.match(/Harbour reopens/g)).toHaveLength(1);
    expect(text).toContain('-# Harbour Post · 21 November 2024');
    expect(text).toContain('-# Harbour Post · “Ferries at sea again” · 21 November 2024');
  });

  it('shows a story of which no sentence may be shown by its headline, with a link to the article', () => {
    const short = { ...story, summary: [], quotation: null, alsoIn: [] };
    const text = textOf(
      drawn({ kind: 'edition', edition: { ...edition, stories: [short] }, preview: false }),
    );
    expect(text).toContain(`### Harbour reopens\n-# [Harbour Post](${card().url ?? ''}) · 21 November 2024`);
    expect(text).not.toContain(OPENED);
  });

  it('carries no mark as a preview, so that nobody takes it for the edition', () => {
    const text = textOf(drawn({ kind: 'edition', edition, preview: true }));
    expect(text).not.toContain('k3f9x2q8');
    expect(text).toContain('nothing is posted');
  });
});
