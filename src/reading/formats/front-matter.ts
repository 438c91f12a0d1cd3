import { parse, YAMLError } from 'yaml';
import { plainFrontMatter } from './plain-front-matter.ts';
import { type Fields, isFields } from './stated-fields.ts';

/** Keys are compared with each other by the YAML reader: time goes with the square of their number. */
const LONGEST = 20_000;
const KEY_LINE = /^([A-Za-z][A-Za-z_-]*):[ \t]+(\S.*?)[ \t]*$/;
/** What begins like this has a form of its own in YAML: a list, a map, a block, an anchor. */
const FORMED = /^[[{|>&*!%@`]/;

export interface FrontMatter {
  readonly fields: Fields;
  /** A sentence for who wrote it; null: all of it was read. */
  readonly problem: string | null;
}

/** "“Ferry: last call”" → "Ferry: last call", by either mark. */
function unquoted(value: string): string {
  const first = value.charAt(0);
  const isQuoted = value.length > 1 && (first === '"' || first === "'") && value.endsWith(first);
  return isQuoted ? value.slice(1, -1) : value;
}

/**
 * Lines of keys and words as people write them, "title: Osmouth granary fire: crews leave", which YAML takes for a map
 * within a map. `isWhole`: nothing else stands there.
 */
function linesOfKeys(yaml: string): { readonly fields: Fields; readonly isWhole: boolean } {
  const fields = new Map<string, string>();
  const lines = yaml.split('\n').filter(line => line.trim() !== '' && !line.startsWith('#'));
  for (const line of lines) {
    const [, key, value] = KEY_LINE.exec(line) ?? [];
    if (key !== undefined && value !== undefined && !FORMED.test(value) && !fields.has(key))
      fields.set(key, unquoted(value));
  }
  return { fields: Object.fromEntries(fields), isWhole: fields.size === lines.length };
}

/** Front matter of an article, without its fences. What is no YAML is read line by line as far as it goes. */
export function readFrontMatter(yaml: string): FrontMatter {
  if (yaml.length > LONGEST)
    return { fields: {}, problem: 'The front matter is too long; the text was read without it.' };
  const plain = plainFrontMatter(yaml);
  if (plain) return { fields: plain, problem: null };
  try {
    const value: unknown = parse(yaml, { logLevel: 'error' });
    return { fields: isFields(value) ? value : {}, problem: null };
  } catch (error) {
    // ReferenceError: an alias without its anchor; RangeError: nested deeper than the stack
    const isFaulty = [YAMLError, ReferenceError, RangeError].some(kind => error instanceof kind);
    if (!isFaulty || !(error instanceof Error)) throw error;
    const { fields, isWhole } = linesOfKeys(yaml);
    if (isWhole) return { fields, problem: null };
    const [reason] = error.message.split('\n', 1);
    const read =
      Object.keys(fields).length === 0 ? 'the text was read without it' : 'only its plain lines were read';
    return { fields, problem: `The front matter is broken (${reason ?? ''}); ${read}.` };
  }
}
