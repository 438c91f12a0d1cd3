import type { Weekday } from '../model/edition.ts';

const EVERY_DAY: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const DAY_NAMES = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const GROUPS: Readonly<Record<string, readonly Weekday[]>> = {
  daily: EVERY_DAY,
  everyday: EVERY_DAY,
  'every day': EVERY_DAY,
  weekday: [1, 2, 3, 4, 5],
  weekdays: [1, 2, 3, 4, 5],
  weekend: [6, 7],
  weekends: [6, 7],
};

/** "8:00", "08:00", "8am", "18.30", "6:30 p.m.", "noon" → HH:MM; null: no time of day. */
export function readTime(typed: string): string | null {
  const text = typed.trim().toLowerCase();
  if (text === 'noon') return '12:00';
  if (text === 'midnight') return '00:00';
  const found = /^(\d{1,2})(?:[:.h](\d{2}))?\s*(?:([ap])\.?m\.?)?$/.exec(text);
  if (!found) return null;
  const minute = Number(found[2] ?? 0);
  const hour = hourOfDay(Number(found[1]), found[3]);
  if (hour === null || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

function hourOfDay(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour <= 23 ? hour : null;
  // 12 am is midnight, 12 pm is noon
  return hour >= 1 && hour <= 12 ? (hour % 12) + (half === 'p' ? 12 : 0) : null;
}

/** "daily", "weekdays", "mon,wed", "Mon-Fri", "Saturdays and Sundays" → weekdays in order; null: not understood. */
export function readDays(typed: string): readonly Weekday[] | null {
  const text = typed.trim().toLowerCase().replaceAll(/\s+/g, ' ');
  const group = GROUPS[text];
  if (group) return group;
  const parts = text
    .replaceAll(/\s*(?:-|–|\bto\b)\s*/g, '-')
    .split(/(?:\s*[,;&+]\s*|\s+and\s+|\s+)/)
    .filter(part => part !== '' && part !== 'and');
  const days = parts.map(part => GROUPS[part] ?? readRange(part));
  if (!days.length || days.includes(null)) return null;
  const chosen = new Set(days.flatMap(some => some ?? []));
  return EVERY_DAY.filter(day => chosen.has(day));
}

/** "mon", "mon-fri"; "fri-mon" runs over the week's end. */
function readRange(part: string): readonly Weekday[] | null {
  const [first, last, ...rest] = part.split('-').map(readDay);
  if (!first || rest.length || last === null) return null;
  if (last === undefined) return [first];
  const length = ((last - first + 7) % 7) + 1;
  return Array.from({ length }, (_, step) => (((first - 1 + step) % 7) + 1) as Weekday);
}

/** "mon", "tues", "Wednesdays": two letters at least, of which no other day begins. */
function readDay(typed: string): Weekday | null {
  const name = typed.length > 3 ? typed.replace(/s$/, '') : typed;
  if (name.length < 2) return null;
  const day = DAY_NAMES.findIndex(full => full.startsWith(name) || full === typed);
  return day < 0 ? null : ((day + 1) as Weekday);
}

/** IANA name as written in the data base of zones, whatever the case typed; null: no such zone. */
export function readZone(typed: string): string | null {
  const text = typed.trim().replaceAll(' ', '_');
  // an offset such as +01:00 is no zone: it knows no summer time
  if (!/^[a-z]/i.test(text)) return null;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Zones of which the last part begins as typed: "lisbon" → Europe/Lisbon. At most three. */
export function nearZones(typed: string): readonly string[] {
  const city = typed.trim().toLowerCase().replaceAll(' ', '_').split('/').at(-1) ?? '';
  if (!city) return [];
  return Intl.supportedValuesOf('timeZone')
    .filter(zone => zone.toLowerCase().split('/').at(-1)?.startsWith(city))
    .slice(0, 3);
}

/** Topics separated by commas or line ends; a comma inside quotation marks belongs to its phrase. */
export function splitTopics(typed: string): readonly string[] {
  const parts = typed.match(/(?:"[^"]*"|“[^”]*”|[^,\n])+/g) ?? [];
  const topics = new Map(parts.map(part => [part.trim().toLowerCase(), part.trim()]));
  return [...topics.values()].filter(Boolean);
}
