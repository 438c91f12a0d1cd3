/** Languages whose month and weekday names are known, from the CLDR data that comes with the runtime. */
const LANGUAGES = 'en de fr es it pt nl sv da nb fi pl cs sk hu ro tr id ca hr sl et lv lt ru uk bg el'.split(
  ' ',
);
/** In use beside the CLDR's abbreviations. */
const ALSO: readonly (readonly [string, number])[] = [
  ['sept', 9],
  ['setiembre', 9],
  ['jänner', 1],
  ['feber', 2],
];
const MIDDLE_OF_MONTH = 15;
/** 1 January 2024 was a Monday. */
const A_MONDAY = Date.UTC(2024, 0, 1);
const DAY = 86_400_000;

const key = (name: string): string => name.toLowerCase().replace(/\.$/, '');

/** The name alone: Catalan puts "de" before it ("de gener"). */
const bare = (name: string): string => name.replace(/^(?:de |d[’'])/u, '');

/** name → value; a name that means two values ("listopad" is October or November) means none. */
type Names = Map<string, number | null>;

function add(names: Names, name: string, value: number): void {
  const word = key(bare(name));
  if (!/^\p{L}[\p{L}\p{M}]+$/u.test(word)) return;
  const known = names.get(word);
  names.set(word, known === undefined || known === value ? value : null);
}

type Width = 'long' | 'short';

function monthsOf(language: string, month: Width, names: Names): void {
  const alone = new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' });
  const dated = new Intl.DateTimeFormat(language, { month, day: 'numeric', timeZone: 'UTC' });
  for (let index = 0; index < 12; index += 1) {
    const day = Date.UTC(2024, index, MIDDLE_OF_MONTH);
    add(names, alone.format(day), index + 1);
    // "21 listopada": many languages bend the name beside a day
    const bent = dated.formatToParts(day).find(part => part.type === 'month')?.value ?? '';
    add(names, bent, index + 1);
  }
}

function weekdaysOf(language: string, weekday: Width, names: Names): void {
  const format = new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' });
  for (let index = 0; index < 7; index += 1) add(names, format.format(A_MONDAY + index * DAY), index + 1);
}

function collected(read: (language: string, width: Width, names: Names) => void): Names {
  const names: Names = new Map();
  for (const language of LANGUAGES) {
    read(language, 'long', names);
    read(language, 'short', names);
  }
  return names;
}

let months: Names | null = null;
let weekdays: Names | null = null;

function namedMonths(): Names {
  if (months) return months;
  months = collected(monthsOf);
  for (const [name, month] of ALSO) add(months, name, month);
  return months;
}

/** "Nov.", "November", "novembre", "listopada" → 11; null for any other word, and for one that means two months. */
export const monthNamed = (word: string): number | null => namedMonths().get(key(word)) ?? null;

/** "Thu", "Donnerstag", "jueves" → 4, Monday being 1; null for any other word. */
export function weekdayNamed(word: string): number | null {
  weekdays ??= collected(weekdaysOf);
  return weekdays.get(key(word)) ?? ENGLISH_SHORT.get(key(word)) ?? null;
}

/** "Tues", "Thurs": English shortens its weekdays in more than one way. */
const ENGLISH_SHORT = new Map([
  ['tues', 2],
  ['weds', 3],
  ['thur', 4],
  ['thurs', 4],
]);
