import { lowerAt, toldLast, type DateRule, type DateScene } from './date-rule.ts';

const ZONE = /^(?:e[sd]?t|c[sd]t|m[sd]t|p[sd]?t|gmt|utc|eastern|bst|cet)$/;

/** "3 p.m.", "7.50 p.m.", "10:30 a.m. EST", "08:30 UTC", "noon"; a score "10:30" alone is none. */
export const clockTime: DateRule = (scene, at) => {
  const read = digits(scene, at) ?? named(scene, at);
  if (!read) return null;
  const zoned = ZONE.test(lowerAt(scene, read.last + 1));
  const last = zoned ? read.last + 1 : read.last;
  const day = dayToldBefore(scene, at);
  return {
    first: at,
    last,
    type: 'TIME',
    value: `${day ?? ''}T${read.clock}`,
    basis: day === null ? 'stated' : 'resolved',
  };
};

/** "It stopped on Thursday at about 2 a.m.": the day of its own sentence, else none: the day of the paper is no evidence. */
function dayToldBefore(scene: DateScene, at: number): string | null {
  const told = toldLast(scene, at, 0, found => /^\d{4}-\d\d-\d\d/.test(found.value));
  return told?.value.slice(0, 10) ?? null;
}

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
  if (half === undefined && !(colon && ZONE.test(lowerAt(scene, last + 1)))) return null;
  if (hour > (half === undefined ? 24 : 12)) return null;
  const full = half === 'p' ? (hour % 12) + 12 : half === 'a' ? hour % 12 : hour;
  return {
    clock: `${String(full).padStart(2, '0')}:${minute}`,
    last: half === undefined ? last : last + 1,
  };
}

/** "3", "10:30", "7.50" */
function digitsAt(scene: DateScene, at: number): Digits | null {
  const token = scene.tokens[at];
  if (token?.kind !== 'number') return null;
  const dotted = /^(\d{1,2})\.([0-5]\d)$/.exec(token.text);
  if (dotted) return { hour: Number(dotted[1]), minute: dotted[2] ?? '00', last: at, colon: false };
  if (!/^\d{1,2}$/.test(token.text)) return null;
  const colon = lowerAt(scene, at + 1) === ':' && /^[0-5]\d$/.test(lowerAt(scene, at + 2));
  if (!colon) return { hour: Number(token.text), minute: '00', last: at, colon };
  return { hour: Number(token.text), minute: lowerAt(scene, at + 2), last: at + 2, colon };
}

function named(scene: DateScene, at: number): { clock: string; last: number } | null {
  const clock = scene.lexicons.maps['day-parts'].get(lowerAt(scene, at));
  return clock?.includes(':') ? { clock, last: at } : null;
}
