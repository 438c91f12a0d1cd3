import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Message } from '../../src/preview/world/guild-objects.ts';
import { runBot, type RunningBot } from './running-bot.ts';

const EPHEMERAL = 1 << 6;
const COMPONENTS_V2 = 1 << 15;

let running: RunningBot;
beforeAll(async () => {
  running = await runBot();
});
afterAll(() => running.stop());

const ask = (command: string, options: Record<string, string | number | boolean> = {}, persona = 'member') =>
  running.emulator.answer(command, options, persona);
const shown = (message: Message): string => running.emulator.textOf(message);
const isEphemeral = (message: Message): boolean => (message.flags & EPHEMERAL) !== 0;

interface Usable {
  readonly custom_id: string;
  readonly label?: string;
  readonly options?: readonly { readonly value: string }[];
}
const usable = (message: Message): Usable[] => running.emulator.usable(message) as unknown as Usable[];
const press = async (message: Message, label: RegExp, persona = 'member'): Promise<Message> => {
  const button = usable(message).find(each => label.test(each.label ?? ''));
  if (!button) throw new Error(`no button ${String(label)} among ${JSON.stringify(usable(message))}`);
  const before = shown(message);
  const outcome = await running.emulator.press(message, button.custom_id, persona);
  if (outcome.kind !== 'acknowledged')
    throw new Error(`the button was not answered: ${JSON.stringify(outcome)}`);
  // the press is acknowledged first, the message changes after
  return running.emulator.waitForMessage(each => each.id === message.id && shown(each) !== before);
};

describe('/summary', () => {
  it('answers in Components V2 with a link to each sentence', async () => {
    const answer = await ask('summary', { topic: 'bridge' });
    expect(answer.flags & COMPONENTS_V2).not.toBe(0);
    expect(shown(answer)).toContain('Cormorant Bridge');
    expect(shown(answer)).toContain('https://gazette.example.com/2026/10/cormorant-bridge-shut#:~:text=');
  });

  it('is longer when a longer one is asked for', async () => {
    const [short, long] = [
      await ask('summary', { topic: 'bridge', length: 'short' }),
      await ask('summary', { topic: 'bridge', length: 'long' }),
    ];
    expect(shown(long).length).toBeGreaterThan(shown(short).length);
  });

  it('keeps to what came out since a day', async () => {
    const answer = await ask('summary', { topic: 'bridge', since: '2026-11-10' });
    expect(shown(answer)).toContain('opened to walkers');
    expect(shown(answer)).not.toContain('27 October 2026');
  });

  it('leaves out what is excluded', async () => {
    expect(shown(await ask('search', { words: 'bridge' }))).toContain('Fish market');
    expect(shown(await ask('search', { words: 'bridge -fish' }))).not.toContain('Fish market');
  });

  it('is seen by the asker alone when private', async () => {
    expect(isEphemeral(await ask('summary', { topic: 'bridge', private: true }))).toBe(true);
    expect(isEphemeral(await ask('summary', { topic: 'bridge' }))).toBe(false);
  });

  it('offers what may be meant when nothing is found, and answers it', async () => {
    const nothing = await ask('summary', { topic: 'Cormorant Brigde' });
    expect(shown(nothing)).toContain('Nothing found');
    const answer = await press(nothing, /Cormorant Bridge/i);
    expect(shown(answer)).toContain('girder');
  });

  it.each([
    [{ topic: '-bridge' }, /at least one keyword/],
    [{ topic: 'bridge', since: '2026-11-20', until: '2026-11-01' }, /swap/],
    [{ topic: 'bridge', since: 'whenever' }, /could not be read/],
  ])('answers wrong input %j to the asker alone, saying what to do', async (options, advice) => {
    const answer = await ask('summary', options);
    expect(isEphemeral(answer)).toBe(true);
    expect(shown(answer)).toMatch(advice);
  });
});

describe('/quotes', () => {
  it('finds quotations by topic, each with its speaker', async () => {
    const answer = shown(await ask('quotes', { topic: 'meals' }));
    expect(answer).toContain('Leonie Abarath');
    expect(answer).toMatch(/“.+”/);
  });

  it('finds what a speaker said, without keywords', async () => {
    const answer = shown(await ask('quotes', { speaker: 'Odile Farrant' }));
    expect(answer).toContain('What Odile Farrant said');
    expect(answer.match(/— \*\*(.+?)\*\*/g)?.every(line => line.includes('Farrant'))).toBe(true);
  });

  it('shows a statement once though two outlets carry it, and names the other', async () => {
    const answer = shown(await ask('quotes', { topic: '"the danger is not over"' }));
    expect(answer.match(/The danger is not over because/g)).toHaveLength(1);
    expect(answer).toContain('also quoted by');
  });

  it('asks for a topic or a speaker when neither is given', async () => {
    const answer = await ask('quotes');
    expect(isEphemeral(answer)).toBe(true);
    expect(shown(answer)).toContain('topic or a speaker');
  });
});

describe('/timeline', () => {
  it('tells events by the day they happened, not by publication', async () => {
    const answer = shown(await ask('timeline', { topic: 'bridge' }));
    expect(answer).toContain('**24 October 2026**');
    expect(answer.indexOf('24 October')).toBeLessThan(answer.indexOf('26 October'));
  });

  it('keeps a year a year', async () => {
    expect(shown(await ask('timeline', { topic: 'bridge', length: 'long' }))).toMatch(/\*\*1968\*\*/);
  });
});

describe('/search', () => {
  it('folds copies of one text into one result', async () => {
    const answer = shown(await ask('search', { words: 'crest' }));
    expect(answer).toContain('also in');
  });

  it('keeps to one publisher', async () => {
    const answer = shown(await ask('search', { words: 'bridge', source: 'Radio Merrow' }));
    expect(answer).toContain('Repairs begin on Cormorant Bridge');
    expect(answer).not.toContain('Harbour Gazette');
  });
});

describe('keywords', () => {
  it('take source and days among the words', async () => {
    const answer = shown(await ask('search', { words: 'bridge source:merrow since:2026-10' }));
    expect(answer).toContain('Repairs begin on Cormorant Bridge');
    expect(answer).not.toContain('Harbour Gazette');
  });

  it('find either of two alternatives', async () => {
    const answer = shown(await ask('search', { words: 'crest OR lunch', length: 'long' }));
    expect(answer).toMatch(/lunch/);
    expect(answer).toMatch(/[Cc]rest/);
  });

  it('are offered put right, with the days asked for', async () => {
    const nothing = await ask('search', { words: 'brigde repairs', since: '2026-10-01' });
    expect(shown(nothing)).toContain('Did you mean');
    const answer = shown(await press(nothing, /bridge repairs/i));
    expect(answer).toContain('Repairs begin');
    expect(answer).toContain('since 1 October 2026');
  });

  it('name the sources that there are for one that there is not', async () => {
    const nothing = await ask('search', { words: 'bridge', source: 'Harbor Gazete' });
    expect(shown(nothing)).toContain('No publisher here is called **Harbor Gazete**');
    expect(shown(await press(nothing, /Gazette/))).toContain('Cormorant Bridge');
  });

  it.each([
    ['-bridge', /at least one keyword/],
    ['bridge OR', /stands between two/],
    ['bridge since:', /Nothing stands after/],
    ['⛴️', /one or more keywords/],
    ['bridge -source:Gazette', /turned round/],
  ])('that cannot be used, as in %j, are answered with what to do', async (words, advice) => {
    const answer = await ask('search', { words });
    expect(isEphemeral(answer)).toBe(true);
    expect(shown(answer)).toMatch(advice);
  });

  it.each([
    '"bridge',
    'bridge") OR (',
    'NEAR(bridge fish)',
    'title:bridge',
    'bridge*',
    '橋',
    "' --",
    '((((',
    '"',
  ])('as hostile as %j do no harm', async words => {
    expect(shown(await ask('search', { words }))).not.toMatch(/went wrong|SQLITE|fts5/i);
  });
});

describe('/topics', () => {
  it('names topics and leads to a summary of one, leaving the list as it is', async () => {
    const answer = await ask('topics', { period: 'month' });
    expect(shown(answer)).toMatch(/stor(y|ies)/);
    const button = usable(answer).find(each => each.custom_id.startsWith('ask:summary:'));
    const outcome = await running.emulator.press(answer, button?.custom_id ?? '', 'member');
    const own = await running.emulator.settled(outcome);
    expect(isEphemeral(own)).toBe(true);
    expect(shown(own).length).toBeGreaterThan(100);
    expect(shown(await running.emulator.waitForMessage(each => each.id === answer.id))).toBe(shown(answer));
  });

  it('is seen by the asker alone when private', async () => {
    expect(isEphemeral(await ask('topics', { private: true }))).toBe(true);
  });
});

describe('related topics', () => {
  it('stand below an answer and are answered for the presser alone', async () => {
    const answer = await ask('summary', { topic: 'Cormorant Bridge' });
    const related = usable(answer).find(each => each.custom_id.startsWith('ask:summary:'));
    expect(shown(answer)).toContain('Related topics');
    const outcome = await running.emulator.press(answer, related?.custom_id ?? '', 'member');
    expect(isEphemeral(await running.emulator.settled(outcome))).toBe(true);
  });
});

describe('/help', () => {
  it('names every command', async () => {
    const answer = shown(await ask('help'));
    for (const name of ['summary', 'quotes', 'timeline', 'search', 'digest'])
      expect(answer).toContain(`/${name}`);
  });
});

describe('an answer', () => {
  it('turns its page for the one who asked', async () => {
    const first = await ask('quotes', { topic: 'meals' });
    const before = shown(first);
    const second = await press(first, /More/);
    expect(shown(second)).toContain('page 2 of');
    expect(shown(second)).not.toBe(before);
    expect(shown(await press(second, /Back/))).toBe(before);
  });

  it('gives somebody else a copy of their own and stays as it is', async () => {
    const first = await ask('quotes', { topic: 'meals' });
    const before = shown(first);
    const more = usable(first).find(each => (each.label ?? '').includes('More'));
    const outcome = await running.emulator.press(first, more?.custom_id ?? '', 'manager');
    const own = await running.emulator.settled(outcome);
    expect(isEphemeral(own)).toBe(true);
    expect(shown(own)).toContain('page 2 of');
    expect(shown(await running.emulator.waitForMessage(each => each.id === first.id))).toBe(before);
  });

  it('shows a sentence in its paragraph', async () => {
    const answer = await ask('summary', { topic: 'bridge' });
    const menu = usable(answer).find(each => each.custom_id === 'context');
    const outcome = await running.emulator.select(
      answer,
      'context',
      [menu?.options?.[1]?.value ?? ''],
      'member',
    );
    const context = await running.emulator.settled(outcome);
    expect(isEphemeral(context)).toBe(true);
    expect(shown(context)).toContain('6 p.m.');
    expect(shown(context).length).toBeGreaterThan(120);
  });

  it('says that its pages are no longer kept once they are gone', async () => {
    const first = await ask('quotes', { topic: 'meals' });
    const more = usable(first).find(each => (each.label ?? '').includes('More'));
    const key = more?.custom_id.split(':')[1] ?? '';
    await running.engine.preferences('pages').delete(key);
    const outcome = await running.emulator.press(first, more?.custom_id ?? '', 'member');
    expect(shown(await running.emulator.settled(outcome))).toContain('Run the command again');
  });
});

describe('autocomplete', () => {
  it('offers topics, speakers and sources of the corpus', async () => {
    const names = async (command: string, options: Record<string, string>) =>
      (await running.emulator.autocomplete(command, options)).map(choice => choice.name);
    expect(await names('summary', { topic: 'corm' })).toContain('Cormorant Bridge');
    expect(await names('quotes', { speaker: 'farr' })).toContain('Odile Farrant');
    expect((await names('search', { words: 'bridge', source: 'gaz' })).join()).toContain('Gazette');
  });

  it.each(['', '"', '*', '-', 'ȧ\u202e', 'x'.repeat(100), "'; DROP TABLE article; --", 'NEAR(', '😀'])(
    'answers %j without a fault',
    async typed => {
      const choices = await running.emulator.autocomplete('summary', { topic: typed });
      expect(choices.length).toBeLessThanOrEqual(25);
    },
  );
});

describe('what is asked for', () => {
  const first = async () => (await running.emulator.autocomplete('summary', { topic: '' }))[0]?.name;

  it('is offered sooner the next time, unless it was asked privately', async () => {
    const label = (await running.emulator.autocomplete('summary', { topic: '' })).at(-1)?.name ?? '';
    await ask('search', { words: label, private: true });
    expect(await first()).not.toBe(label);
    for (let times = 0; times < 4; times += 1) await ask('search', { words: label });
    await expect.poll(first).toBe(label);
  });
});

describe('hostile input', () => {
  it.each([
    '@everyone',
    '**bold** [x](https://evil.example)',
    '<@1100000000000000021>',
    '`code`',
    '# heading',
    '\u202egnp.exe',
  ])('shows %j as it was typed, without effect', async typed => {
    const answer = await ask('summary', { topic: typed });
    const sent = running.emulator.requests.findLast(
      request => decodeURIComponent(request.path).endsWith('original') && request.method === 'PATCH',
    );
    expect((sent?.body as { allowed_mentions?: unknown }).allowed_mentions).toMatchObject({ parse: [] });
    expect(shown(answer)).not.toMatch(/(?<!\\)<@\d+>|\u202e|\]\(https:\/\/evil/);
  });
});
