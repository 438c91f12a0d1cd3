import { describe, expect, it } from 'vitest';
import {
  commandEntries,
  matchEntries,
  nestOptions,
} from '../../src/preview/page/composer/command-entries.ts';
import type { CommandEntry } from '../../src/preview/page/composer/command-entries.ts';
import { readLine } from '../../src/preview/page/composer/command-line.ts';
import { newDraft, optionsWhileTyping, readDraft, withField } from '../../src/preview/page/composer/draft.ts';
import { readValue } from '../../src/preview/page/composer/option-values.ts';
import { ownSuggestions } from '../../src/preview/page/composer/suggestions.ts';
import { typedLine } from '../../src/preview/page/composer/typed-line.ts';
import { COMMANDS, DIRECTORY, option } from './page-fixtures/town.ts';

const entries = commandEntries(COMMANDS, 'manager');
const entry = (name: string): CommandEntry => {
  const found = entries.find(other => other.name === name);
  if (!found) throw new Error(`no entry ${name}`);
  return found;
};

describe('the slash menu', () => {
  it('lists each subcommand as a row of its own', () => {
    expect(entries.map(({ name }) => name)).toEqual(['digest create', 'digest list', 'help', 'summary']);
  });

  it('hides commands that need a permission from a member', () => {
    expect(commandEntries(COMMANDS, 'member').map(({ name }) => name)).toEqual(['help', 'summary']);
  });

  it('leaves out commands of context menus', () => {
    expect(commandEntries([{ id: '9', name: 'Quote this', type: 3 }], 'manager')).toEqual([]);
  });

  it('puts required options first', () => {
    expect(entry('summary').options.map(({ name }) => name)).toEqual([
      'topic',
      'length',
      'since',
      'sources',
      'private',
    ]);
  });

  it.each([
    ['', ['digest create', 'digest list', 'help', 'summary']],
    ['di', ['digest create', 'digest list']],
    ['digest l', ['digest list']],
    ['create', ['digest create']],
    ['papers', ['summary']],
    ['zz', []],
  ])('narrows to %j', (typed, expected) => {
    expect(matchEntries(entries, typed).map(({ name }) => name)).toEqual(expected);
  });

  it('sends options inside their subcommand', () => {
    expect(nestOptions(entry('digest list'), [])).toEqual([{ name: 'list', type: 1, options: [] }]);
    expect(nestOptions(entry('help'), [])).toEqual([]);
  });
});

const values = (line: string): Record<string, string> | null => {
  const reading = readLine(line, entries);
  return reading.kind === 'command' ? Object.fromEntries(reading.values) : null;
};

describe('a typed command line', () => {
  it.each<[string, Record<string, string>]>([
    ['/summary topic:north korea length:short', { topic: 'north korea', length: 'short' }],
    ['/summary length: short topic:ferry', { topic: 'ferry', length: 'short' }],
    ['/summary north korea length:short', { topic: 'north korea', length: 'short' }],
    ['/summary topic:vote at 10:30: what now', { topic: 'vote at 10:30: what now' }],
    ['/summary topic:see https://example.org/a', { topic: 'see https://example.org/a' }],
    [
      '/summary topic:"who said since:always" since:2024',
      { topic: '"who said since:always"', since: '2024' },
    ],
    ['/summary TOPIC:x', { topic: 'x' }],
    ['/summary topic:', { topic: '' }],
    ['/digest create channel:#news time:08:00', { channel: '#news', time: '08:00' }],
    ['  /help', {}],
  ])('reads %j', (line, expected) => {
    expect(values(line)).toEqual(expected);
  });

  it('prefers the longest command name', () => {
    const reading = readLine('/digest create x', entries);
    expect(reading.kind === 'command' && reading.entry.name).toBe('digest create');
  });

  it('names text that belongs to no option', () => {
    expect(readLine('/help me', entries)).toMatchObject({ kind: 'command', stray: 'me' });
    expect(readLine('/summary now topic:x', entries)).toMatchObject({ kind: 'command', stray: 'now' });
  });

  it('tells a half-typed name from a command and from plain text', () => {
    expect(readLine('/summ', entries)).toEqual({ kind: 'unknown', query: 'summ' });
    expect(readLine('/summaryx topic:a', entries).kind).toBe('unknown');
    expect(readLine('hello', entries)).toEqual({ kind: 'text' });
  });

  it('says whether something follows the name', () => {
    expect(readLine('/help', entries)).toMatchObject({ begun: false });
    expect(readLine('/help ', entries)).toMatchObject({ begun: true });
  });

  it('is what a filled-in form reads back as', () => {
    const line = '/digest create channel:#news time:08:00';
    expect(typedLine(newDraft(entry('digest create'), new Map(Object.entries(values(line) ?? {}))))).toBe(
      line,
    );
  });
});

describe('the value of an option', () => {
  const choices = [
    { name: 'Short', value: 'short' },
    { name: 'Long', value: 'long' },
  ];
  it.each([
    [option(3, 'a'), ' as typed ', ' as typed '],
    [option(3, 'a', { choices }), 'SHORT', 'short'],
    [option(3, 'a', { choices }), 'long', 'long'],
    [option(4, 'a'), '7', 7],
    [option(10, 'a'), '7.5', 7.5],
    [option(5, 'a'), 'Yes', true],
    [option(5, 'a'), 'off', false],
    [option(7, 'a'), 'news', '200000000000000011'],
    [option(7, 'a'), '<#200000000000000011>', '200000000000000011'],
    [option(8, 'a'), '@Editors', '200000000000000020'],
    [option(6, 'a'), 'mara', '200000000000000002'],
    [option(9, 'a'), 'Editors', '200000000000000020'],
  ])('of %o typed as %j', (asked, raw, value) => {
    expect(readValue(asked, raw, DIRECTORY)).toEqual({ value });
  });

  it.each([
    [option(3, 'a', { choices }), 'tiny', 'Choose one of: Short, Long.'],
    [option(3, 'a', { min_length: 3 }), 'ab', 'Write at least 3 characters.'],
    [option(3, 'a', { max_length: 3 }), 'abcd', 'Write at most 3 characters.'],
    [option(4, 'a'), '1.5', 'Write a whole number.'],
    [option(4, 'a', { min_value: 2 }), '1', 'The least is 2.'],
    [option(10, 'a', { max_value: 2 }), '3', 'The most is 2.'],
    [option(10, 'a'), 'many', 'Write a number.'],
    [option(5, 'a'), 'maybe', 'Write true or false.'],
    [option(7, 'a'), '#nowhere', 'There is no such channel here.'],
    [option(7, 'a', { channel_types: [5] }), '#news', 'There is no such channel here.'],
  ])('is refused for %o typed as %j', (asked, raw, problem) => {
    expect(readValue(asked, raw, DIRECTORY)).toEqual({ problem });
  });

  it('is offered from the own list of the option, narrowed by what was typed', () => {
    expect(ownSuggestions(option(3, 'a', { choices }), 'lo', DIRECTORY)).toEqual([
      { label: 'Long', value: 'long' },
    ]);
    expect(
      ownSuggestions(option(7, 'a', { channel_types: [0] }), '', DIRECTORY)?.map(({ label }) => label),
    ).toEqual(['#news', '#general']);
    expect(ownSuggestions(option(3, 'a'), '', DIRECTORY)).toBeNull();
  });
});

describe('a command being filled in', () => {
  it('shows required options and asks for what is missing', () => {
    const draft = newDraft(entry('digest create'));
    expect([...draft.fields.keys()]).toEqual(['channel', 'time']);
    expect([...readDraft(draft, DIRECTORY).problems.keys()]).toEqual(['channel', 'time']);
  });

  it('leaves an empty optional field out', () => {
    const draft = withField(withField(newDraft(entry('summary')), 'topic', { text: 'ferry' }), 'since', {
      text: '',
    });
    expect(readDraft(draft, DIRECTORY)).toEqual({
      options: [{ name: 'topic', type: 3, value: 'ferry' }],
      problems: new Map(),
    });
  });

  it('sends the value behind a chosen row', () => {
    const draft = withField(newDraft(entry('summary')), 'topic', { text: 'The ferry', chosen: 'story-5' });
    expect(readDraft(draft, DIRECTORY).options).toEqual([{ name: 'topic', type: 3, value: 'story-5' }]);
  });

  it('marks the option being typed, beside those that are filled in', () => {
    const draft = withField(withField(newDraft(entry('summary')), 'topic', { text: 'fer' }), 'sources', {
      text: '3',
    });
    const [topic] = entry('summary').options;
    expect(topic && optionsWhileTyping(draft, topic, DIRECTORY)).toEqual([
      { name: 'sources', type: 4, value: 3 },
      { name: 'topic', type: 3, value: 'fer', focused: true },
    ]);
  });
});
