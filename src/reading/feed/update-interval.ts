import type { FeedFields } from './feed-fields.ts';
import { deepText } from './xml-tree.ts';

const PERIODS: Readonly<Record<string, number>> = {
  hourly: 60,
  daily: 1440,
  weekly: 10_080,
  monthly: 43_200,
  yearly: 525_600,
};
const LONGEST = 525_600;

const firstText = (fields: FeedFields, name: string): string => {
  const [element] = fields.all(name);
  return element ? deepText(element).trim().toLowerCase() : '';
};

const sensible = (minutes: number): number | null =>
  Number.isFinite(minutes) && minutes >= 1 && minutes <= LONGEST ? Math.round(minutes) : null;

/**
 * Minutes between a feed's updates, as it states them: RSS 2.0's `ttl`, else the syndication module's period and
 * frequency ("daily", 4 → 360). null where it states none.
 */
export function updateInterval(fields: FeedFields): number | null {
  const ttl = sensible(Number(firstText(fields, 'ttl') || Number.NaN));
  if (ttl !== null) return ttl;
  const period = PERIODS[firstText(fields, 'sy:updateperiod')];
  const frequency = Number(firstText(fields, 'sy:updatefrequency') || '1');
  return period === undefined || !(frequency > 0) ? null : sensible(period / frequency);
}
