/** The publication day, as exactly as it is known: a month is null where only the year is. */
export interface Anchor {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

/** YYYY, YYYY-MM or YYYY-MM-DD; anything else, as null, anchors nothing. */
export function anchorOf(published: string | null): Anchor | null {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(published ?? '');
  if (!match?.[1]) return null;
  return {
    year: Number(match[1]),
    month: match[2] === undefined ? null : Number(match[2]),
    day: match[3] === undefined ? null : Number(match[3]),
  };
}

/** Known to the day. */
export interface DayAnchor extends Anchor {
  readonly month: number;
  readonly day: number;
}

/** Known to the month at least. */
export interface MonthAnchor extends Anchor {
  readonly month: number;
}

export const hasDay = (anchor: Anchor | null): anchor is DayAnchor =>
  typeof anchor?.day === 'number' && anchor.month !== null;
export const hasMonth = (anchor: Anchor | null): anchor is MonthAnchor => typeof anchor?.month === 'number';
