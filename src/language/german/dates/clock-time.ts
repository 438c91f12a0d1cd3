import { lowerAt, toldLast, type DateRule, type DateScene } from '../../dates/date-rule.ts';

/** "14.30 Uhr", "14:30 Uhr", "8 Uhr", "8 Uhr abends"; a score "3:2" is none. */
export const clockTime: DateRule = (scene, at) => {
  const read = digitsAt(scene, at);
  if (!read || read.hour > 24 || lowerAt(scene, read.last + 1) !== 'uhr') return null;
  const part = lowerAt(scene, read.last + 2);
  const late = /^(?:abends|nachmittags)$/.test(part);
  const told = late || /^(?:morgens|früh|vormittags|mittags|nachts)$/.test(part) ? 1 : 0;
  const hour = late && read.hour < 12 ? read.hour + 12 : read.hour;
  const day = dayToldBefore(scene, at);
  return {
    first: at,
    last: read.last + 1 + told,
    type: 'TIME',
    value: `${day ?? ''}T${String(hour).padStart(2, '0')}:${read.minute}`,
    basis: day === null ? 'stated' : 'resolved',
  };
};

/** "14.30" is one token, "14:30" three, "8" an hour alone. */
function digitsAt(scene: DateScene, at: number): { hour: number; minute: string; last: number } | null {
  const [, hour = '', minute] = /^(\d{1,2})(?:\.([0-5]\d))?$/.exec(scene.tokens[at]?.text ?? '') ?? [];
  if (hour === '') return null;
  const colon = lowerAt(scene, at + 1) === ':' && /^[0-5]\d$/.test(lowerAt(scene, at + 2));
  if (minute === undefined && colon)
    return { hour: Number(hour), minute: lowerAt(scene, at + 2), last: at + 2 };
  return { hour: Number(hour), minute: minute ?? '00', last: at };
}

/** The day of its own sentence; the day of the paper is no evidence. */
function dayToldBefore(scene: DateScene, at: number): string | null {
  const told = toldLast(scene, at, 0, found => /^\d{4}-\d\d-\d\d/.test(found.value));
  return told?.value.slice(0, 10) ?? null;
}
