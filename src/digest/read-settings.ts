import { parseQuery } from '../language/query.ts';
import type { DigestWishes, Schedule, WhenEmpty } from '../model/edition.ts';
import { nearZones, readDays, readTime, readZone, splitTopics } from './schedule-words.ts';

/** A sentence for the person who typed, which says what to do. */
export interface ScheduleProblem {
  readonly problem: string;
}

/** What a person types for a digest, part by part. Lists are separated by commas; "none" empties one. */
export interface TypedSettings {
  readonly name: string;
  readonly time: string;
  readonly days: string;
  readonly zone: string;
  readonly topics: string;
  readonly muted: string;
  readonly size: number;
  readonly onlySources: string;
  readonly withoutSources: string;
  readonly whenEmpty: string;
}

/** What was typed of them. */
export type SomeSettings = { readonly [Part in keyof TypedSettings]?: TypedSettings[Part] | undefined };

export type Settings = Pick<Schedule, 'name' | 'time' | 'days' | 'zone' | 'whenEmpty'> & DigestWishes;

export const SCHEDULE_LIMITS = {
  nameCharacters: 50,
  topics: 10,
  topicCharacters: 100,
  muted: 25,
  mutedCharacters: 60,
  sources: 15,
  sourceCharacters: 80,
  leastStories: 1,
  usualStories: 5,
  mostStories: 10,
} as const;

type Read<Part extends keyof TypedSettings> = (
  typed: TypedSettings[Part],
  today: string,
) => Settings[Part] | ScheduleProblem;

const NOTHING = new Set(['none', 'nothing', 'all', 'everything', '-', '–']);

const listOf = (typed: string): readonly string[] =>
  NOTHING.has(typed.trim().toLowerCase()) ? [] : splitTopics(typed);

function readName(typed: string): string | ScheduleProblem {
  const name = typed.trim().replaceAll(/\s+/g, ' ');
  const most = SCHEDULE_LIMITS.nameCharacters;
  if (name.length === 0) return { problem: 'Give the digest a name, such as Morning news.' };
  return name.length > most
    ? { problem: `The name has ${name.length} characters; use at most ${most}.` }
    : name;
}

const readClock: Read<'time'> = typed =>
  readTime(typed) ?? { problem: `I do not read “${typed}” as a time. Write it like 08:00, 18.30 or 8am.` };

const readWeekdays: Read<'days'> = typed =>
  readDays(typed) ?? {
    problem: `I do not read “${typed}” as days. Write daily, weekdays, weekends, or days such as mon,wed or Mon-Fri.`,
  };

function readTimeZone(typed: string): string | ScheduleProblem {
  const zone = readZone(typed);
  if (zone !== null) return zone;
  const near = nearZones(typed);
  const advice = near.length ? `Did you mean ${near.join(' or ')}?` : 'Write it like Europe/Lisbon.';
  return { problem: `There is no time zone “${typed}”. ${advice}` };
}

function readTopics(typed: string, today: string): readonly string[] | ScheduleProblem {
  const topics = listOf(typed);
  const { topics: most, topicCharacters } = SCHEDULE_LIMITS;
  if (topics.length > most) {
    return { problem: `These are ${topics.length} topics; give at most ${most}, separated by commas.` };
  }
  for (const topic of topics) {
    if (topic.length > topicCharacters) return tooLong('topic', topic, topicCharacters);
    const query = parseQuery({ words: topic }, { today });
    if ('problem' in query) return { problem: `The topic “${topic}” cannot be used. ${query.problem}` };
  }
  return topics;
}

const tooLong = (what: string, typed: string, most: number): ScheduleProblem => ({
  problem: `The ${what} “${typed.slice(0, 30)}…” is too long; use at most ${most} characters.`,
});

function readMuted(typed: string): readonly string[] | ScheduleProblem {
  const words = listOf(typed);
  const { muted: most, mutedCharacters } = SCHEDULE_LIMITS;
  if (words.length > most) {
    return { problem: `These are ${words.length} muted words; give at most ${most}, separated by commas.` };
  }
  for (const word of words) {
    if (word.length > mutedCharacters) return tooLong('muted word', word, mutedCharacters);
    if (!/[\p{L}\p{N}]/u.test(word)) {
      return { problem: `“${word}” cannot be muted: give words or phrases, separated by commas.` };
    }
  }
  return words;
}

function readSources(typed: string): readonly string[] | ScheduleProblem {
  const names = listOf(typed);
  const { sources: most, sourceCharacters } = SCHEDULE_LIMITS;
  if (names.length > most) {
    return { problem: `These are ${names.length} sources; give at most ${most}, separated by commas.` };
  }
  const long = names.find(name => name.length > sourceCharacters);
  return long === undefined ? names : tooLong('source', long, sourceCharacters);
}

const readSize: Read<'size'> = typed => {
  const { leastStories: least, mostStories: most } = SCHEDULE_LIMITS;
  return Number.isInteger(typed) && typed >= least && typed <= most
    ? typed
    : { problem: `An edition holds from ${least} to ${most} stories.` };
};

const isWhenEmpty = (typed: string): typed is WhenEmpty => typed === 'say' || typed === 'skip';

const readWhenEmpty: Read<'whenEmpty'> = typed =>
  isWhenEmpty(typed)
    ? typed
    : { problem: 'Say what an empty day brings: “say” for one line, “skip” for nothing.' };

const READERS: { readonly [Part in keyof TypedSettings]: Read<Part> } = {
  name: readName,
  time: readClock,
  days: readWeekdays,
  zone: readTimeZone,
  topics: readTopics,
  muted: readMuted,
  size: readSize,
  onlySources: readSources,
  withoutSources: readSources,
  whenEmpty: readWhenEmpty,
};

const isProblem = (read: unknown): read is ScheduleProblem =>
  typeof read === 'object' && read !== null && 'problem' in read;

type ReadAny = (typed: string | number, today: string) => unknown;

function readPart(
  part: keyof TypedSettings,
  typed: SomeSettings,
  today: string,
): Partial<Settings> | ScheduleProblem {
  const value = typed[part];
  if (value === undefined) return {};
  // each reader stands under the name of the part that it reads
  const read = (READERS[part] as ReadAny)(value, today);
  return isProblem(read) ? read : { [part]: read };
}

/** What was typed, checked part by part; what was not typed is not in it. `today` is the local day, YYYY-MM-DD. */
export function readSettings(typed: SomeSettings, today: string): Partial<Settings> | ScheduleProblem {
  let settings: Partial<Settings> = {};
  for (const part of Object.keys(READERS) as (keyof TypedSettings)[]) {
    const read = readPart(part, typed, today);
    if (isProblem(read)) return read;
    settings = { ...settings, ...read };
  }
  return settings;
}
