import { parseInline } from './parse-inline.ts';
import type { Found, InlineReader } from './parse-inline.ts';
import { labelMisleads, safeLink, withoutDirectionMarks } from './safe-link.ts';

/** Discord refuses longer labels and addresses in what a bot sends; a bound also keeps hostile text cheap. */
const MAX_LABEL = 1_000;
const MAX_ADDRESS = 2_048;

/** `[the report](https://example.org/report "its title")`; the title is left out, as the page shows the target. */
export function readMaskedLink(reader: InlineReader, at: number): Found | null {
  const { text } = reader;
  if (reader.unclosed.has('](')) return null;
  if (!text.includes('](', at)) {
    reader.unclosed.add('](');
    return null;
  }
  const close = labelEnd(text, at);
  if (close === -1 || text.charAt(close + 1) !== '(') return null;
  const end = addressEnd(text, close + 2);
  if (end === -1) return null;
  const raw = /^<?([^\s>]*)>?(?:\s+"[^"]*")?$/u.exec(text.slice(close + 2, end).trim())?.[1];
  const url = raw === undefined ? null : safeLink(raw);
  const label = withoutDirectionMarks(text.slice(at + 1, close));
  if (url === null || label.trim() === '' || labelMisleads(label, url)) return null;
  return { node: { kind: 'link', url, children: withoutLinks(label, reader.depth) }, end: end + 1 };
}

/** A link inside a link's label stays text: `[see https://a.example](https://a.example)`; an escaped one is none. */
function withoutLinks(label: string, depth: number): ReturnType<typeof parseInline> {
  return /https?:\/\/|(?<!\\)\]\(/i.test(label)
    ? [{ kind: 'text', text: label }]
    : parseInline(label, depth + 1);
}

function labelEnd(text: string, at: number): number {
  let open = 0;
  const stop = Math.min(text.length, at + MAX_LABEL);
  for (let i = at; i < stop; i += 1) {
    const char = text.charAt(i);
    if (char === '\\') i += 1;
    else if (char === '[') open += 1;
    else if (char === ']') {
      open -= 1;
      if (open === 0) return i;
    }
  }
  return -1;
}

/** Position of the bracket that closes the address; `…/Rome_(city)` has brackets of its own. */
function addressEnd(text: string, from: number): number {
  let open = 1;
  const stop = Math.min(text.length, from + MAX_ADDRESS);
  for (let i = from; i < stop; i += 1) {
    const char = text.charAt(i);
    if (char === '\n') return -1;
    if (char === '(') open += 1;
    else if (char === ')') {
      open -= 1;
      if (open === 0) return i;
    }
  }
  return -1;
}

/** `https://example.org/a).`: the sentence's own punctuation is not part of the address. */
export function readBareLink(text: string, at: number): Found | null {
  if (!text.startsWith('http://', at) && !text.startsWith('https://', at)) return null;
  const match = /^[^\s<>|]+/u.exec(text.slice(at, at + MAX_ADDRESS));
  const address = withoutTail(match?.[0] ?? '');
  const url = safeLink(address);
  if (url === null) return null;
  return {
    node: { kind: 'link', url, children: [{ kind: 'text', text: withoutDirectionMarks(address) }] },
    end: at + address.length,
  };
}

function withoutTail(address: string): string {
  let end = address.length;
  while (end > 0) {
    const last = address.charAt(end - 1);
    const unbalanced = last === ')' && !address.slice(0, end).includes('(');
    if (!unbalanced && !/[.,:;!?"'\]*_~’”»]/u.test(last)) break;
    end -= 1;
  }
  return address.slice(0, end);
}
