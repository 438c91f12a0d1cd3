/** Zone names of RFC 822 and their usual company in page dates, in minutes east of UTC. */
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
};

/** "Z", "GMT", "EST", "+0100", "-05:00" → minutes east of UTC; undefined for anything else. */
export function zoneOffset(zone: string | undefined): number | undefined {
  if (zone === undefined) return undefined;
  const named = NAMED_ZONES[zone.toUpperCase()];
  if (named !== undefined) return named;
  const [, sign, hours, minutes] = /^(?:GMT|UTC)?([+-])(\d\d):?(\d\d)?$/i.exec(zone) ?? [];
  if (hours === undefined) return undefined;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes ?? 0));
}
