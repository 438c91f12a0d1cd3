import { dayValue, isDay } from './calendar.ts';
import { lowerAt, type DateRule } from './date-rule.ts';

/** "2024-11-21", "2024/11/21", "11/21/2024", "7/8/07" (month first, as in the language's own country, unless only the day fits). */
export const numericDate: DateRule = (scene, at) => {
  const sign = lowerAt(scene, at + 1);
  if ((sign !== '-' && sign !== '/') || lowerAt(scene, at + 3) !== sign) return null;
  const parts = [at, at + 2, at + 4].map(i => scene.tokens[i]);
  if (parts.some(part => part?.kind !== 'number' || !/^\d{1,4}$/.test(part.text))) return null;
  if (scene.tokens.slice(at + 1, at + 5).some(token => token.spaced)) return null;
  const [a = '', b = '', c = ''] = parts.map(part => part?.text ?? '');
  const day = sign === '-' || a.length === 4 ? isoOrder(a, b, c) : slashOrder(a, b, c);
  if (!day || !isDay(day.year, day.month, day.day)) return null;
  return { first: at, last: at + 4, type: 'DATE', value: dayValue(day), basis: 'stated' };
};

function isoOrder(a: string, b: string, c: string) {
  return a.length === 4 && b.length === 2 && c.length === 2
    ? { year: Number(a), month: Number(b), day: Number(c) }
    : null;
}

function slashOrder(a: string, b: string, c: string) {
  if (c.length !== 4 && c.length !== 2) return null;
  const year = c.length === 4 ? Number(c) : Number(c) + (Number(c) < 50 ? 2000 : 1900);
  const [month, day] = Number(a) > 12 ? [b, a] : [a, b];
  return { year, month: Number(month), day: Number(day) };
}
