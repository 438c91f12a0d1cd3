import { dayToldBefore } from './clock-time.ts';
import { lowerAt, numberAt, type DateRule, type DateScene } from './date-rule.ts';

interface Spoken {
  readonly first: number;
  readonly last: number;
  readonly hour: number;
  readonly minute: number;
}

/** "six o’clock", "6 o’clock in the evening", "half past six", "a quarter to seven", "at seven in the morning". */
export const spokenClock: DateRule = (scene, at) => {
  const read = onTheHour(scene, at) ?? pastTheHour(scene, at) ?? hourOfPart(scene, at);
  if (!read) return null;
  const part = partAfter(scene, read.last);
  const hour = part ? hourIn(part.code, read.hour) : read.hour;
  const clock = [hour, read.minute].map(figure => String(figure).padStart(2, '0')).join(':');
  const day = dayToldBefore(scene, read.first);
  return {
    first: read.first,
    last: part?.last ?? read.last,
    type: 'TIME',
    value: `${day ?? ''}T${clock}`,
    basis: day === null ? 'stated' : 'resolved',
  };
};

/** The hour on a clock of twenty-four where the part of the day says which half is meant: AF and EV the second, NI from five on. */
export function hourIn(part: string, hour: number): number {
  if (part === 'MO') return hour % 12;
  const second = part === 'AF' || part === 'EV' || (part === 'NI' && hour >= 5);
  return second && hour < 12 ? hour + 12 : hour;
}

function hourAt(scene: DateScene, at: number): number | null {
  const hour = numberAt(scene, at);
  return hour !== null && hour >= 1 && hour <= 12 ? hour : null;
}

/** "six o’clock" */
function onTheHour(scene: DateScene, at: number): Spoken | null {
  if (lowerAt(scene, at) !== "o'clock") return null;
  const hour = hourAt(scene, at - 1);
  return hour === null ? null : { first: at - 1, last: at, hour, minute: 0 };
}

const TOLD_OF_TIME = /^(?:at|about|around|by|until|till|from|since|before|after|nearly)$/;

/** "half past six", "at a quarter to seven"; "cut the price by a quarter to seven euros" is none. */
function pastTheHour(scene: DateScene, at: number): Spoken | null {
  const part = lowerAt(scene, at);
  const turn = lowerAt(scene, at + 1);
  const hour = hourAt(scene, at + 2);
  if (hour === null || scene.tokens[at + 3]?.kind === 'number') return null;
  if (part === 'half' && turn === 'past') return { first: at, last: at + 2, hour, minute: 30 };
  if (part !== 'quarter' || (turn !== 'past' && turn !== 'to')) return null;
  const first = lowerAt(scene, at - 1) === 'a' ? at - 1 : at;
  const before = lowerAt(scene, first - 1);
  const ends =
    scene.tokens[at + 3]?.kind !== 'word' || /^(?:in|on|when|and|that|this)$/.test(lowerAt(scene, at + 3));
  if (!TOLD_OF_TIME.test(before) || !ends) return null;
  if (turn === 'past') return { first, last: at + 2, hour, minute: 15 };
  return { first, last: at + 2, hour: hour === 1 ? 12 : hour - 1, minute: 45 };
}

/** "at seven in the morning": the part of the day shows that an hour is told. */
function hourOfPart(scene: DateScene, at: number): Spoken | null {
  if (lowerAt(scene, at - 1) !== 'the' || lowerAt(scene, at - 2) !== 'in') return null;
  const hour = hourAt(scene, at - 3);
  if (hour === null || !TOLD_OF_TIME.test(lowerAt(scene, at - 4))) return null;
  return partAfter(scene, at - 3) && { first: at - 3, last: at - 3, hour, minute: 0 };
}

/** "in the morning", "that evening", "at night" right behind the hour. */
function partAfter(scene: DateScene, last: number): { readonly last: number; readonly code: string } | null {
  const turn = lowerAt(scene, last + 1);
  const inThe = turn === 'in' && lowerAt(scene, last + 2) === 'the';
  const end = inThe ? last + 3 : turn === 'that' || turn === 'at' ? last + 2 : 0;
  const code = end ? scene.lexicons.maps['day-parts'].get(lowerAt(scene, end)) : undefined;
  if (code === undefined || !/^[A-Z]{2}$/.test(code) || (turn === 'at' && code !== 'NI')) return null;
  return { last: end, code };
}
