import type { TimeStyle } from './markdown-tree.ts';

const STYLES: Readonly<Record<Exclude<TimeStyle, 'R'>, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
  s: { dateStyle: 'short', timeStyle: 'short' },
  S: { dateStyle: 'short', timeStyle: 'medium' },
};

/** Longest unit first, in seconds. */
const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
];

export interface TimeSetting {
  /** Now, in milliseconds since 1970. */
  readonly now: number;
  readonly locale: string;
  /** IANA name; the reader's own zone where absent. */
  readonly zone?: string;
}

/** `<t:unix:style>` as the reader's clock and language have it; `unix` in seconds. */
export function formatTime(unix: number, style: TimeStyle, setting: TimeSetting): string {
  if (style === 'R') return relative(unix - setting.now / 1_000, setting.locale);
  const zone = setting.zone === undefined ? {} : { timeZone: setting.zone };
  return new Intl.DateTimeFormat(setting.locale, { ...STYLES[style], ...zone }).format(unix * 1_000);
}

function relative(seconds: number, locale: string): string {
  const [unit, length] = UNITS.find(([, size]) => Math.abs(seconds) >= size) ?? (['second', 1] as const);
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(Math.trunc(seconds / length), unit);
}

/** "Today at 10:42", "Yesterday at 10:42", "21/11/2026 10:42": the time beside a message's author. */
export function formatMessageTime(iso: string, setting: TimeSetting): string {
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return '';
  const clock = formatTime(time / 1_000, 't', setting);
  const day = (ms: number): string => formatTime(ms / 1_000, 'd', setting);
  if (day(time) === day(setting.now)) return `Today at ${clock}`;
  if (day(time) === day(setting.now - 86_400_000)) return `Yesterday at ${clock}`;
  return `${day(time)} ${clock}`;
}
