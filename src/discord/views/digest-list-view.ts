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

const STATES: Readonly<Record<EditionState, WordKey>> = {
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

const lastText = (last: LedgerRow, words: Words): string => {
  const state = words(STATES[last.state]);
  return last.reason === null
    ? words('digestLast', { state })
    : words('digestLastReason', { state, reason: escapeText(clipText(last.reason, 200)) });
};

function digestItem({ schedule, last }: ListedDigest, words: Words): Item {
  const next = words('digestNext', {
    channel: `<#${schedule.channel}>`,
    seconds: unixSeconds(schedule.nextDue),
  });
  const lines = [next, scheduleText(schedule, words), last === null ? '' : lastText(last, words)];
  return {
    group: null,
    lead: `**${escapeText(clipText(schedule.name, 100))}**`,
    words: [],
    quoted: false,
    source: lines
      .filter(line => line !== '')
      .map(line => `-# ${line}`)
      .join('\n'),
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
