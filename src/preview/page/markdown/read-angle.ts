import type { Inline, TimeStyle } from './markdown-tree.ts';
import type { Found } from './parse-inline.ts';
import { safeLink, withoutDirectionMarks } from './safe-link.ts';

/** Instants that a Date can hold, in seconds. */
const MAX_UNIX = 8.64e12;
/** Nothing in angle brackets is longer than an address. */
const MAX_LENGTH = 2_050;

type AngleRule = readonly [pattern: RegExp, node: (match: RegExpExecArray) => Inline | null];

const ANGLES: readonly AngleRule[] = [
  [/^<t:(-?\d{1,14})(?::([tTdDfFsSR]))?>/, timeNode],
  [/^<@!?(\d{1,20})>/, ([, id = '']) => ({ kind: 'mention', of: 'user', id })],
  [/^<@&(\d{1,20})>/, ([, id = '']) => ({ kind: 'mention', of: 'role', id })],
  [/^<#(\d{1,20})>/, ([, id = '']) => ({ kind: 'mention', of: 'channel', id })],
  [
    /^<\/([-_\p{L}\p{N}]{1,32}(?: [-_\p{L}\p{N}]{1,32}){0,2}):\d{1,20}>/u,
    ([, id = '']) => ({ kind: 'mention', of: 'command', id }),
  ],
  [/^<a?:(\w{2,32}):\d{1,20}>/, ([, name = '']) => ({ kind: 'emoji', name })],
  [/^<(https?:\/\/[^\s<>]+)>/i, linkNode],
];

/** What Discord writes in angle brackets: `<t:1732147200:D>`, `<@80351110224678912>`, `<https://example.org>`. */
export function readAngle(text: string, at: number): Found | null {
  const ahead = text.slice(at, at + MAX_LENGTH);
  for (const [pattern, toNode] of ANGLES) {
    const match = pattern.exec(ahead);
    const node = match && toNode(match);
    if (node) return { node, end: at + match[0].length };
  }
  return null;
}

function timeNode([, seconds = '', style = 'f']: RegExpExecArray): Inline | null {
  const unix = Number(seconds);
  return Math.abs(unix) <= MAX_UNIX ? { kind: 'time', unix, style: style as TimeStyle } : null;
}

function linkNode([, address = '']: RegExpExecArray): Inline | null {
  const url = safeLink(address);
  return url === null
    ? null
    : { kind: 'link', url, children: [{ kind: 'text', text: withoutDirectionMarks(address) }] };
}
