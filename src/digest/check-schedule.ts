import { parseQuery } from '../language/query.ts';
import type { NewSchedule } from '../storage/store.ts';
import { nearZones, readDays, readTime, readZone, splitTopics } from './schedule-words.ts';
import { nextSlot, slotAt } from './slots.ts';

/** What a person typed for a digest. */
export interface TypedSchedule {
  readonly guild: string;
  readonly channel: string;
  readonly name: string;
  readonly time: string;
  readonly days: string;
  readonly zone: string;
  /** Separated by commas; null or empty: everything. */
  readonly topics: string | null;
  readonly createdBy: string;
}

/** A sentence for the person who typed, which says what to do. */
export interface ScheduleProblem {
  readonly problem: string;
}

export const SCHEDULE_LIMITS = { nameCharacters: 50, topics: 10, topicCharacters: 100 } as const;

/** Checks what was typed, part by part; `now` is when it is made. */
export function checkSchedule(typed: TypedSchedule, now: Date): NewSchedule | ScheduleProblem {
  const name = typed.name.trim().replaceAll(/\s+/g, ' ');
  const time = readTime(typed.time);
  const days = readDays(typed.days);
  const zone = readZone(typed.zone);
  const topics = splitTopics(typed.topics ?? '');
  const nameFault = faultOfName(name);
  if (nameFault !== null) return { problem: nameFault };
  if (time === null) {
    return { problem: `I do not read “${typed.time}” as a time. Write it like 08:00, 18.30 or 8am.` };
  }
  if (days === null) {
    return {
      problem: `I do not read “${typed.days}” as days. Write daily, weekdays, weekends, or days such as mon,wed or Mon-Fri.`,
    };
  }
  if (zone === null) return { problem: faultOfZone(typed.zone) };
  const topicFault = faultOfTopics(topics, slotAt(now, zone).slice(0, 10));
  if (topicFault !== null) return { problem: topicFault };
  const { guild, channel, createdBy } = typed;
  const createdAt = now.toISOString();
  const { slot, due } = nextSlot({ time, days, zone }, createdAt);
  return {
    ...{ guild, channel, name, time, days, zone, topics, createdBy, createdAt },
    nextDue: due,
    nextSlot: slot,
  };
}

function faultOfName(name: string): string | null {
  const length = name.length;
  const most = SCHEDULE_LIMITS.nameCharacters;
  if (length === 0) return 'Give the digest a name, such as Morning news.';
  return length > most ? `The name has ${length} characters; use at most ${most}.` : null;
}

function faultOfZone(typed: string): string {
  const near = nearZones(typed);
  const advice = near.length ? `Did you mean ${near.join(' or ')}?` : 'Write it like Europe/Lisbon.';
  return `There is no time zone “${typed}”. ${advice}`;
}

function faultOfTopics(topics: readonly string[], today: string): string | null {
  if (topics.length > SCHEDULE_LIMITS.topics) {
    return `These are ${topics.length} topics; give at most ${SCHEDULE_LIMITS.topics}, separated by commas.`;
  }
  for (const topic of topics) {
    if (topic.length > SCHEDULE_LIMITS.topicCharacters) {
      return `The topic “${topic.slice(0, 30)}…” is too long; use at most ${SCHEDULE_LIMITS.topicCharacters} characters.`;
    }
    const query = parseQuery({ words: topic }, { today });
    if ('problem' in query) return `The topic “${topic}” cannot be used. ${query.problem}`;
  }
  return null;
}
