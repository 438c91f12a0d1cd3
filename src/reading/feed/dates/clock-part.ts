/** A time of day, taken out of the text around it. */
export interface ClockPart {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Minutes east of UTC; undefined where no zone is stated or its name is not known. */
  readonly offset: number | undefined;
  /** The text without it: the date. */
  readonly rest: string;
}

/** Minutes east of UTC of zones that feeds name beside those of RFC 822; ambiguous names (IST, BST in Asia) as most news has them. */
const ZONES: Readonly<Record<string, number>> = {
  Z: 0,
  UT: 0,
  UTC: 0,
  GMT: 0,
  WET: 0,
  WEST: 60,
  BST: 60,
  CET: 60,
  MEZ: 60,
  CEST: 120,
  MESZ: 120,
  EET: 120,
  EEST: 180,
  MSK: 180,
  IST: 330,
  HKT: 480,
  SGT: 480,
  AWST: 480,
  JST: 540,
  KST: 540,
  ACST: 570,
  AEST: 600,
  AEDT: 660,
  NZST: 720,
  NZDT: 780,
  BRT: -180,
  ART: -180,
  NST: -210,
  NDT: -150,
  AST: -240,
  ADT: -180,
  EST: -300,
  EDT: -240,
  ET: -300,
  CST: -360,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
  AKST: -540,
  AKDT: -480,
  HST: -600,
};
const MORNING = new Set(['am', 'a.m.', '오전', '午前', '上午', 'πμ', 'π.μ.']);
const AFTERNOON = new Set(['pm', 'p.m.', '오후', '午後', '下午', 'μμ', 'μ.μ.']);
const HALF = '[ap]m|[ap]\\.m\\.|오전|오후|午前|午後|上午|下午|[πμ]\\.?μ\\.?';
const CLOCK = new RegExp(
  `(?:(${HALF})\\s{0,2})?(?<!\\d)(\\d{1,2})(?::|時|시\\s?|(?<=T\\d\\d))(\\d\\d)(?:[:분分]\\s?(\\d\\d)(?:[.,]\\d{1,9}|초|秒)?)?[분分]?(?:\\s{0,2}(${HALF})(?![a-z]))?`,
  'iu',
);
const OFFSET = /^\s{0,2}\(?(?:(?:GMT|UTC|UT|Z)\s?)?([+-])(\d{1,2}):?(\d\d)?(?!\d)/i;
const ZONE_NAME = /(?<![A-Za-z])([A-Z]{1,4})(?![A-Za-z])/g;

function hourOf(hour: number, half: string): number {
  if (AFTERNOON.has(half)) return (hour % 12) + 12;
  return MORNING.has(half) ? hour % 12 : hour;
}

/** "+0200", "GMT+2", "-05:00", "CEST" after the time; a name may also stand further on: "18:30 (CEST)". */
function zoneIn(after: string): { offset: number | undefined; length: number } {
  const offset = OFFSET.exec(after);
  if (offset) {
    const [whole, sign, hours, minutes] = offset;
    return {
      offset: (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes ?? 0)),
      length: whole.length,
    };
  }
  for (const named of after.matchAll(ZONE_NAME)) {
    const known = ZONES[named[1] ?? ''];
    if (known !== undefined) return { offset: known, length: 0 };
  }
  return { offset: undefined, length: 0 };
}

/** The time of day in a feed's date: "18:30:00 +0200", "오후 11:31", "6:30 p.m. EST". 24:00 is the end of the day before. */
export function clockPart(text: string): ClockPart | null {
  const found = CLOCK.exec(text);
  if (!found) return null;
  const [whole, halfBefore = '', hour, minute, second, halfAfter = ''] = found;
  const after = text.slice(found.index + whole.length);
  const zone = zoneIn(after);
  return {
    hour: hourOf(Number(hour), (halfBefore || halfAfter).toLowerCase()),
    minute: Number(minute),
    second: Number(second ?? 0),
    offset: zone.offset,
    rest: `${text.slice(0, found.index)} ${after.slice(zone.length)}`,
  };
}
