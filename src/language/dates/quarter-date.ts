import { hasMonth } from './anchor.ts';
import { monthNumber, quarterFromNumber, quarterNumber, quarterOf, yearValue } from './calendar.ts';
import { isQuarter, lowerAt, toldLast, yearAt, type DateRule, type DateScene } from './date-rule.ts';

const SAME = /^(?:the|latest|current|recent)$/;

/** "the quarter", "the year-earlier quarter", "the latest period", "the 1988 period", "the quarter a year ago". */
export const quarterDate: DateRule = (scene, at) => {
  const word = lowerAt(scene, at);
  if (word !== 'quarter' && word !== 'period') return null;
  // "quarter-final", "quarter-to-quarter"
  if (lowerAt(scene, at + 1) === '-' && scene.tokens[at + 1]?.spaced === false) return null;
  const form = formOf(scene, at);
  const told = form && (toldQuarter(scene, at) ?? (form.untold ? lastComplete(scene) : null));
  if (!told) return null;
  const toldYear = Number(told.slice(0, 4));
  const year = form.year ?? toldYear - form.back;
  return {
    first: form.first,
    last: form.last,
    type: 'DATE',
    value: `${yearValue(year)}${told.slice(4)}`,
    basis: 'resolved',
    compared: year !== toldYear,
  };
};

interface Form {
  readonly first: number;
  readonly last: number;
  /** Years before the quarter told of. */
  readonly back: number;
  /** Named: "the 1988 quarter". */
  readonly year: number | null;
  /** Stands for the quarter reported on even where none is named. */
  readonly untold: boolean;
}

function formOf(scene: DateScene, at: number): Form | null {
  const before = lowerAt(scene, at - 1);
  const the = (first: number): number => (lowerAt(scene, first - 1) === 'the' ? first - 1 : first);
  const year = yearAt(scene, at - 1);
  if (year !== null) return { first: the(at - 1), last: at, back: 0, year, untold: false };
  if (/^(?:ago|earlier)$/.test(before))
    return lowerAt(scene, at - 3) === 'year'
      ? { first: the(at - 3), last: at, back: 1, year, untold: true }
      : null;
  if (!SAME.test(before)) return null;
  const latest = /^(?:latest|recent)$/.test(before);
  if (lowerAt(scene, at) === 'period' && !latest) return null;
  const ago = before === 'the' ? yearAgo(scene, at) : 0;
  const first = before === 'the' ? at - 1 : the(at - 1);
  const reported = /^(?:in|during|for|throughout|over)$/.test(lowerAt(scene, first - 1));
  const untold = before === 'latest' || (before === 'the' && reported);
  return { first, last: at + ago, back: ago > 0 ? 1 : 0, year, untold };
}

/** "the quarter a year ago": how many words more. */
const yearAgo = (scene: DateScene, at: number): number =>
  lowerAt(scene, at + 1) === 'a' &&
  lowerAt(scene, at + 2) === 'year' &&
  /^(?:ago|earlier)$/.test(lowerAt(scene, at + 3))
    ? 3
    : 0;

/** The quarter told of: by its end, else the last one named that is over, else one that is expected. */
function toldQuarter(scene: DateScene, at: number): string | null {
  const ended = quarterEnded(scene, at);
  if (ended !== null) return ended;
  const over = lastComplete(scene);
  const told =
    toldLast(scene, at, 4, found => isQuarter(found) && (over === null || found.value <= over)) ??
    toldLast(scene, at, 4, isQuarter);
  return told?.value ?? null;
}

/** "the quarter ended Sept. 30": the one that most of its three months lie in. */
function quarterEnded(scene: DateScene, at: number): string | null {
  if (!/^end(?:ed|ing)$/.test(lowerAt(scene, at + 1)) || !hasMonth(scene.anchor)) return null;
  const month = Number(scene.lexicons.maps.months.get(lowerAt(scene, at + 2)));
  if (!month) return null;
  const { year, month: now } = scene.anchor;
  // "the quarter ending Dec. 31" told in November is still on
  const before = month > now && (lowerAt(scene, at + 1) === 'ended' || month > now + 3);
  const ended = monthNumber(before ? year - 1 : year, month) - 1;
  return quarterFromNumber(quarterNumber(Math.floor(ended / 12), quarterOf((ended % 12) + 1)));
}

/** The quarter that is reported on where none is named. */
function lastComplete({ anchor }: DateScene): string | null {
  return hasMonth(anchor) ? quarterFromNumber(quarterNumber(anchor.year, quarterOf(anchor.month)) - 1) : null;
}
