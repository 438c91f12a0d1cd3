import { IANAZone } from 'luxon';

/**
 * Zone names in page dates, in minutes east of UTC: those of RFC 822, and those that mean one zone wherever they are
 * written. "IST" (India, Ireland, Israel) or "AST" (the Atlantic, Arabia) state nothing.
 */
const NAMED_ZONES: Readonly<Record<string, number>> = {
  Z: 0,
  UT: 0,
  UTC: 0,
  GMT: 0,
  EST: -300,
  EDT: -240,
  CST: -360,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
  AKST: -540,
  AKDT: -480,
  HST: -600,
  BRT: -180,
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
  TRT: 180,
  WAT: 60,
  CAT: 120,
  SAST: 120,
  EAT: 180,
  PKT: 300,
  WIB: 420,
  HKT: 480,
  SGT: 480,
  AWST: 480,
  JST: 540,
  KST: 540,
  AEST: 600,
  AEDT: 660,
  NZST: 720,
  NZDT: 780,
};
/** "ET" is winter or summer time by its date. */
const ZONES_BY_DATE: Readonly<Record<string, string>> = {
  ET: 'America/New_York',
  CT: 'America/Chicago',
  MT: 'America/Denver',
  PT: 'America/Los_Angeles',
};

/** Minutes east of UTC at a wall time of a zone, given as though it were UTC. */
function offsetAt(zone: string, wallTime: number): number {
  const iana = IANAZone.create(zone);
  const winter = iana.offset(wallTime);
  return iana.offset(wallTime - winter * 60_000);
}

/**
 * "Z", "GMT", "EST", "+0100", "-05:00", "UTC+2" → minutes east of UTC; undefined for anything else.
 * @param wallTime the local moment as milliseconds as though it were UTC: decides "ET" between winter and summer
 */
export function zoneOffset(zone: string | undefined, wallTime: number | null = null): number | undefined {
  if (zone === undefined) return undefined;
  const name = zone.toUpperCase();
  if (Object.hasOwn(NAMED_ZONES, name)) return NAMED_ZONES[name];
  if (wallTime !== null && Object.hasOwn(ZONES_BY_DATE, name)) {
    return offsetAt(ZONES_BY_DATE[name] ?? '', wallTime);
  }
  const [, sign, hours, minutes] = /^(?:GMT|UTC)?([+-])(\d{1,2}):?(\d\d)?$/i.exec(zone) ?? [];
  if (hours === undefined) return undefined;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes ?? 0));
}
