import { SCHEDULE_LIMITS } from '../../digest/check-schedule.ts';
import type { Schedule, Weekday } from '../../model/edition.ts';
import type { EditionState, LedgerRow } from '../../storage/store.ts';
import { clipText, escapeText } from '../escape.ts';
import type { WordKey } from '../word-keys.ts';
import type { Words } from '../words.ts';
import { ACCENT } from './components.ts';
import type { Draft, Item } from './draft.ts';

/** A schedule with the newest row of its ledger. */
export interface ListedDigest {
  readonly schedule: Schedule;
  readonly last: LedgerRow | null;
}

export const STATES: Readonly<Record<EditionState, WordKey>> = {
  claimed: 'stateClaimed',
  posted: 'statePosted',
  skipped: 'stateSkipped',
  failed: 'stateFailed',
};

export const unixSeconds = (instant: string): number => Math.floor(Date.parse(instant) / 1000);

/** Monday to Sunday as short names of the locale: "Mon, Wed, Fri". */
export function daysText(days: readonly Weekday[], locale: string): string {
  const form = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  // 1 January 2024 was a Monday
  return [...days]
    .sort((a, b) => a - b)
    .map(day => form.format(new Date(Date.UTC(2024, 0, day))))
    .join(', ');
}

const topicsText = (topics: readonly string[], words: Words): string =>
  topics.length === 0
    ? words('digestEverything')
    : words('digestTopics', { topics: escapeText(clipText(topics.join(', '), 300)) });

/** "Mon, Wed at 08:00 (Europe/London) · topics: harbour" */
export const scheduleText = (schedule: Schedule, words: Words): string =>
  words('digestHow', {
    days: schedule.days.length === 7 ? words('everyDay') : daysText(schedule.days, words.locale),
    time: schedule.time,
    zone: escapeText(schedule.zone),
    topics: topicsText(schedule.topics, words),
  });

const listText = (names: readonly string[]): string => escapeText(clipText(names.join(', '), 300));

/** "muted: football · up to 3 stories": what is not as usual. null: all is. */
function wishesText(schedule: Schedule, words: Words): string | null {
  const { muted, onlySources, withoutSources, size, whenEmpty } = schedule;
  const parts = [
    size === SCHEDULE_LIMITS.usualStories ? '' : words('digestSize', { count: size }),
    muted.length > 0 ? words('digestMuted', { words: listText(muted) }) : '',
    onlySources.length > 0 ? words('digestOnly', { sources: listText(onlySources) }) : '',
    withoutSources.length > 0 ? words('digestWithout', { sources: listText(withoutSources) }) : '',
    whenEmpty === 'say' ? words('digestSaysEmpty') : '',
  ].filter(part => part !== '');
  return parts.length === 0 ? null : parts.join(' · ');
}

/** All that is set of a digest, as small lines. */
export const settingsLines = (schedule: Schedule, words: Words): string[] =>
  [scheduleText(schedule, words), wishesText(schedule, words)]
    .filter(line => line !== null)
    .map(line => `-# ${line}`);

const lastText = (last: LedgerRow, words: Words): string => {
  const state = words(STATES[last.state]);
  return last.reason === null
    ? words('digestLast', { state })
    : words('digestLastReason', { state, reason: escapeText(clipText(last.reason, 200)) });
};

function digestItem({ schedule, last }: ListedDigest, words: Words): Item {
  const channel = `<#${schedule.channel}>`;
  const next = schedule.paused
    ? `${channel} · **${words('digestPaused')}**`
    : words('digestNext', { channel, seconds: unixSeconds(schedule.nextDue) });
  const lines = [
    `-# ${next}`,
    ...settingsLines(schedule, words),
    ...(last === null ? [] : [`-# ${lastText(last, words)}`]),
  ];
  return {
    group: null,
    lead: `**${escapeText(clipText(schedule.name, 100))}**`,
    words: [],
    quoted: false,
    source: lines.join('\n'),
    context: null,
  };
}

export const digestListView = (digests: readonly ListedDigest[], words: Words): Draft => ({
  accent: ACCENT.digest,
  head: `## ${words('digestList')}${digests.length === 0 ? `\n${words('digestListEmpty')}` : ''}`,
  items: digests.map(digest => digestItem(digest, words)),
  foot: null,
  itemsPerPage: 20,
});
