import { monthNamed, weekdayNamed } from '../published/calendar-names.ts';
import { statedDate } from '../published/stated-date.ts';

const LONGEST_LINE = 80;
const LANGUAGES = 'en de fr es it pt nl sv da nb fi pl cs sk hu ro tr id ca hr sl ru uk bg el ja zh ko'.split(
  ' ',
);
const UNITS = ['minute', 'hour', 'day', 'week', 'month', 'year'] as const;
const AMOUNTS = [0, 1, 2, 5];

const templateOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\d+/gu, '#')
    .replace(/[.\s\u00a0\u202f]+/gu, ' ')
    .trim();

let templates: ReadonlySet<string> | null = null;

/** "# hours ago", "vor # Stunden", "il y a # h": as the CLDR writes them. */
function agoTemplates(): ReadonlySet<string> {
  templates ??= new Set(
    LANGUAGES.flatMap(language =>
      (['long', 'short', 'narrow'] as const).flatMap(style => {
        const format = new Intl.RelativeTimeFormat(language, { style });
        const written = UNITS.flatMap(unit =>
          AMOUNTS.map(amount => templateOf(format.format(-amount, unit))),
        );
        // "för 2 timmar sedan" is as often written without its first word
        return written.flatMap(text => [text, text.replace(/^f[oö]r /u, '')]);
      }),
    ),
  );
  return templates;
}

/** Nothing but how long ago: "3 hours ago", "vor 2 Stunden", "il y a 5 min". */
export const isAgoLine = (text: string): boolean =>
  text.length <= LONGEST_LINE &&
  /\d/u.test(text) &&
  agoTemplates().has(templateOf(text.replace(/^(?:about|etwa|environ) /iu, '')));

const CLOCK =
  /(?<![\d.,])\d{1,2}\s?(?:[:.h時시]\s?\d\d(?:[:.]\d\d)?\s?分?(?:\s?[ap]\.?m\b\.?)?|\s?[ap]\.?m\b\.?)(?:\s?(?:Uhr|h|hrs|uur))?(?:\s[A-Z]{2,4}(?![\p{L}]))?(?![\d%])/giu;
const DAY_AND_MONTH =
  /(?<!\p{L})(?:(\p{L}{3,12})\.?\s\d{1,2}|\d{1,2}\.?(?:\s(?:de|di|del))?\s(\p{L}{3,12})\.?)(?![\p{L}\d])/gu;
const NUMBERED_DAY = /(?<!\d)\d{1,2}(?:[/.]\d{1,2}(?:[/.]\d\d)?\.?|月\d{1,2}日)(?!\d)/gu;
const WORD = /\p{L}[\p{L}\p{M}]{1,13}\.?/gu;
const FILLING = /^[\s,|•·–—/()[\]:.-]*(?:\d{1,5}[\s,|•·–—/()[\]:.-]*)?$/u;

const withoutDate = (text: string): string => {
  const found = statedDate(text, null);
  return found ? `${text.slice(0, found.start)} ${text.slice(found.end)}` : text;
};

/**
 * Nothing but a day or a time, with a count at most: "21.11.2024, 14:05", "Thursday, 3 p.m.", "Nov. 20 | 12", "21:40",
 * "vor 3 Stunden". Such a line dates the entry above it, or the one below.
 */
export function isMomentLine(text: string): boolean {
  if (text.length > LONGEST_LINE || !/\d/u.test(text)) return false;
  if (isAgoLine(text)) return true;
  const undated = withoutDate(text).replace(CLOCK, ' ').replace(NUMBERED_DAY, ' ');
  const rest = undated
    .replace(DAY_AND_MONTH, (whole, before?: string, after?: string) =>
      monthNamed(before ?? after ?? '') === null ? whole : ' ',
    )
    .replace(WORD, word => (weekdayNamed(word) === null ? word : ' '));
  return rest.length < text.length && FILLING.test(rest);
}
