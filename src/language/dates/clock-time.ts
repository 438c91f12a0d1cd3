import { hasDay } from './anchor.ts';
import { dayValue } from './calendar.ts';
import { lowerAt, type DateRule, type DateScene } from './date-rule.ts';

const ZONE = /^(?:e[sd]?t|c[sd]t|m[sd]t|p[sd]?t|gmt|utc|eastern|bst|cet)$/;

/** "3 p.m.", "10:30 a.m. EST", "08:30 UTC", "noon"; a score "10:30" alone is none. */
export const clockTime: DateRule = (scene, at) => {
  const read = digits(scene, at) ?? named(scene, at);
  if (!read) return null;
  const zoned = ZONE.test(lowerAt(scene, read.last + 1));
  const last = zoned ? read.last + 1 : read.last;
  const day = hasDay(scene.anchor) ? dayValue(scene.anchor) : '';
  return {
    first: at,
    last,
    type: 'TIME',
    value: `${day}T${read.clock}`,
    basis: day === '' ? 'stated' : 'resolved',
  };
};

function digits(scene: DateScene, at: number): { clock: string; last: number } | null {
  const token = scene.tokens[at];
  if (token?.kind !== 'number' || !/^\d{1,2}$/.test(token.text)) return null;
  const colon = lowerAt(scene, at + 1) === ':' && /^[0-5]\d$/.test(lowerAt(scene, at + 2));
  const end = colon ? at + 2 : at;
  const half = /^([ap])\.?m\.?$/.exec(lowerAt(scene, end + 1))?.[1];
  if (half === undefined && !(colon && ZONE.test(lowerAt(scene, end + 1)))) return null;
  const hour = Number(token.text);
  const limit = half === undefined ? 24 : 12;
  if (hour > limit) return null;
  const full = half === 'p' ? (hour % 12) + 12 : half === 'a' ? hour % 12 : hour;
  const minute = colon ? lowerAt(scene, at + 2) : '00';
  return { clock: `${String(full).padStart(2, '0')}:${minute}`, last: half === undefined ? end : end + 1 };
}

function named(scene: DateScene, at: number): { clock: string; last: number } | null {
  const clock = scene.lexicons.maps['day-parts'].get(lowerAt(scene, at));
  return clock?.includes(':') ? { clock, last: at } : null;
}
