import type { Lexicons } from '../language/lexicons.ts';
import { termsOf } from '../language/terms.ts';
import { type Account, termHash } from './story-account.ts';
import { type Profile, countShared } from './story-profile.ts';

const NAMES_SHOWN = 3;
const MINUTES_A_DAY = 1440;

/** Names of the one that the other has as well, as the one writes them. */
function sharedNames(a: Profile, b: Profile, lexicons: Lexicons): string[] {
  const capitals = new Set(b.capitals.hashes);
  const shared = a.account.names.filter(name => {
    const words = termsOf(name, lexicons).filter(term => !term.stop);
    return words.length > 0 && words.every(term => capitals.has(termHash(term.stem)));
  });
  // "Roon" says no more beside "Tilda Roon"
  return shared.filter(name => !shared.some(other => other !== name && other.split(' ').includes(name)));
}

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

function timeApart(a: Account, b: Account): string {
  if (a.minute !== null && b.minute !== null) {
    const minutes = Math.abs(a.minute - b.minute);
    if (minutes < 60) return 'published within the hour';
    if (minutes < MINUTES_A_DAY)
      return `published ${counted(Math.round(minutes / 60), 'hour', 'hours')} apart`;
    return `published ${counted(Math.round(minutes / MINUTES_A_DAY), 'day', 'days')} apart`;
  }
  if (a.isDated && b.isDated) {
    const days = Math.abs(a.day - b.day);
    return days === 0 ? 'published the same day' : `published ${counted(days, 'day', 'days')} apart`;
  }
  return a.isDated || b.isDated ? 'one of them undated' : 'both undated';
}

/** Why the first is of one story with the second: "shared names Tilda Roon, Brackwater; 7 shared terms; published 3 hours apart". */
export function accountReason(a: Profile, b: Profile, lexicons: Lexicons): string {
  const names = sharedNames(a, b, lexicons).slice(0, NAMES_SHOWN);
  const words = countShared(a.words, b.words);
  return [
    ...(names.length > 0 ? [`shared ${names.length === 1 ? 'name' : 'names'} ${names.join(', ')}`] : []),
    counted(words, 'shared term', 'shared terms'),
    timeApart(a.account, b.account),
  ].join('; ');
}
