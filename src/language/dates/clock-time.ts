import { hasDay } from './anchor.ts';
import { dayValue } from './calendar.ts';
import { lowerAt, toldLast, type DateRule, type DateScene } from './date-rule.ts';

const ZONE = /^(?:e[sd]?t|c[sd]t|m[sd]t|p[sd]?t|gmt|utc|eastern|bst|cet)$/;

/** "3 p.m.", "7.50 p.m.", "10:30 a.m. EST", "08:30 UTC", "noon"; a score "10:30" alone is none. */
export const clockTime: DateRule = (scene, at) => {
  const read = digits(scene, at) ?? named(scene, at);
  if (!read) return null;
  const last = endOfZone(scene, read.last);
  const day = dayToldBefore(scene, at) ?? (last > read.last ? anchorDay(scene) : null);
  return {
    first: at,
    last,
    type: 'TIME',
    value: `${day ?? ''}T${read.clock}`,
    basis: day === null ? 'stated' : 'resolved',
  };
};

const LONGEST_ZONE = 7;

/** "08:30 UTC", "6:40 p.m. (GMT +8)", "10:35 a.m. (0735 GMT)": the last token of the time with its zone. */
function endOfZone(scene: DateScene, last: number): number {
  if (ZONE.test(lowerAt(scene, last + 1))) return last + 1;
  if (lowerAt(scene, last + 1) !== '(') return last;
  const inside = scene.tokens.slice(last + 2, last + 2 + LONGEST_ZONE);
  const close = inside.findIndex(token => token.text === ')');
  return inside.slice(0, Math.max(0, close)).some(token => ZONE.test(token.lower)) ? last + 2 + close : last;
}

/**
 * "It stopped on Thursday at about 2 a.m.", "He was seen on Thursday. At 7 p.m. he left": the day of its own sentence or of
 * the one before, else none: the day of the paper is no evidence.
 */
export function dayToldBefore(scene: DateScene, at: number): string | null {
  const told = toldLast(scene, at, 1, found => /^\d{4}-\d\d-\d\d/.test(found.value));
  return told?.value.slice(0, 10) ?? null;
}

/** A time told with its zone is told for readers elsewhere: of the day's own news. */
const anchorDay = ({ anchor }: DateScene): string | null => (hasDay(anchor) ? dayValue(anchor) : null);

interface Digits {
  readonly hour: number;
  readonly minute: string;
  readonly last: number;
  /** "10:30": sure enough to stand with a zone alone. */
  readonly colon: boolean;
}

function digits(scene: DateScene, at: number): { clock: string; last: number } | null {
  const read = digitsAt(scene, at);
  if (!read) return null;
  const { hour, minute, last, colon } = read;
  const half = /^([ap])\.?m\.?$/.exec(lowerAt(scene, last + 1))?.[1];
  if (half === undefined && !isSure(scene, at, last, colon)) return null;
  if (hour > (half === undefined ? 24 : 12)) return null;
  const full = half === 'p' ? (hour % 12) + 12 : half === 'a' ? hour % 12 : hour;
  return {
    clock: `${String(full).padStart(2, '0')}:${minute}`,
    last: half === undefined ? last : last + 1,
  };
}

/** "10:30 GMT", "at 14:30"; "10:30" alone may be a score. */
const isSure = (scene: DateScene, at: number, last: number, colon: boolean): boolean =>
  colon &&
  (ZONE.test(lowerAt(scene, last + 1)) || /^(?:at|around|about|until|by|from)$/.test(lowerAt(scene, at - 1)));

/** "1430 GMT" */
function military(scene: DateScene, at: number): Digits | null {
  const match = /^([01]\d|2[0-3])([0-5]\d)$/.exec(lowerAt(scene, at));
  if (!match || !/^(?:gmt|utc)$/.test(lowerAt(scene, at + 1))) return null;
  return { hour: Number(match[1]), minute: match[2] ?? '00', last: at, colon: true };
}

/** "3", "10:30", "7.50" */
function digitsAt(scene: DateScene, at: number): Digits | null {
  const token = scene.tokens[at];
  if (token?.kind !== 'number') return null;
  const dotted = /^(\d{1,2})\.([0-5]\d)$/.exec(token.text);
  if (dotted) return { hour: Number(dotted[1]), minute: dotted[2] ?? '00', last: at, colon: false };
  if (!/^\d{1,2}$/.test(token.text)) return military(scene, at);
  const colon = lowerAt(scene, at + 1) === ':' && /^[0-5]\d$/.test(lowerAt(scene, at + 2));
  if (!colon) return { hour: Number(token.text), minute: '00', last: at, colon };
  return { hour: Number(token.text), minute: lowerAt(scene, at + 2), last: at + 2, colon };
}

function named(scene: DateScene, at: number): { clock: string; last: number } | null {
  const clock = scene.lexicons.maps['day-parts'].get(lowerAt(scene, at));
  return clock?.includes(':') ? { clock, last: at } : null;
}
