import { afterHyphen, leftEdge, lowerAt, yearAt, type DateRule, type DateScene } from './date-rule.ts';

const BEFORE_YEAR = new Set(
  'in since until till by during before after through from between early late mid to of and or fiscal year for the throughout around circa'.split(
    ' ',
  ),
);
const SURE_BEFORE = new Set(
  'in since until till during before after fiscal year between through early late mid throughout'.split(' '),
);

/** "Room 1904", "flight 2011": a number, not a year. */
const NUMBERED =
  /^(?:article|paragraph|clause|chapter|rule|form|lot|gate|platform|room|suite|apartment|flat|flight|route|highway|box|section|page|version|unit|channel|model|resolution|bus|train|locker|number)$/;

/** "in 2018", "2018 and 2019", "the 2016 election", "mid-2011"; not "2000 people", "$2018", "Expo-2024". */
export const yearDate: DateRule = (scene, at) => {
  const year = yearAt(scene, at);
  if (year === null || isHyphenedName(scene, at)) return null;
  const before = lowerAt(scene, at - 1);
  // "555 2019" is a telephone's number
  if (scene.tokens[at - 1]?.kind === 'number' && !SURE_BEFORE.has(before)) return null;
  if (before !== '-' && !SURE_BEFORE.has(before) && countsThings(scene, at)) return null;
  if (NUMBERED.test(before)) return null;
  const told = BEFORE_YEAR.has(before) || isRange(scene, at);
  if (!told && (year < 1900 || year > 2099)) return null;
  const first = leftEdge(scene, /^(?:fiscal|year)$/.test(before) ? at - 1 : at);
  return { first, last: at, type: 'DATE', value: String(year), basis: 'stated' };
};

/** "Expo-2024", "2019-nCoV"; "mid-2011" and "2018-2019" are years. */
function isHyphenedName(scene: DateScene, at: number): boolean {
  const next = scene.tokens[at + 1];
  if (next && !next.spaced && /^[-–]$/.test(next.text) && !beginsRange(scene, at)) return true;
  if (lowerAt(scene, at - 1) !== '-' || scene.tokens[at]?.spaced === true) return false;
  return !/^(?:mid|post|pre|early|late)$/.test(lowerAt(scene, at - 2)) && !isRange(scene, at);
}

/** "2018-2019", "2018-19"; "2018-13-40" is no year */
function beginsRange(scene: DateScene, at: number): boolean {
  return /^(?:\d\d|\d{4})$/.test(lowerAt(scene, at + 2)) && lowerAt(scene, at + 3) !== '-';
}

/** "2018-2019" */
function isRange(scene: DateScene, at: number): boolean {
  return /^[-–]$/.test(lowerAt(scene, at - 1)) && yearAt(scene, at - 2) !== null;
}

/** "2000 KB", "1900 kW", "1850 metres" */
const MEASURE =
  /^(?:[kKMGT]?(?:B|b|W|Wh|Hz|V)|[kcmn]m|[km]?g|rpm|dpi|hp|(?:kilo)?met(?:re|er)s?|miles?|tons?|tonnes?)$/;

/** "2000 people", "1,500 to 2000 jobs", "2000 per cent" */
function countsThings(scene: DateScene, at: number): boolean {
  const next = scene.tokens[afterHyphen(scene, at + 1)];
  if (next?.kind !== 'word' || scene.sentenceOf[at] !== scene.sentenceOf[at + 1]) return false;
  if (MEASURE.test(next.text)) return true;
  if (/^(?:people|men|women|children|percent|per|million|billion|feet|hours|km|kg|mph)$/.test(next.lower))
    return true;
  if (/^\p{Lu}/u.test(next.text) || lowerAt(scene, at - 1) === 'the') return false;
  return (
    /(?:[^su]s)$/.test(next.lower) &&
    !/^(?:was|is|has|as|this|does|'s|its|his|yes|elections|games|olympics|sales|results|earnings|talks|primaries|polls)$/.test(
      next.lower,
    )
  );
}
