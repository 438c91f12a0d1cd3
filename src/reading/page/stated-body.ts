import { compactText } from './compact-text.ts';
import type { LinkedData } from './linked-data.ts';

/** Letters: a body worth taking in place of a page without text, and of the ends by which it is compared. */
const SIZES = { body: 500, shown: 200, end: 30, confirmed: 25 };
/** Share of the page's text that a stated body must hold to be the whole of it. */
const COVERAGE = 0.8;
const TAG = /<[^<>]{1,2000}>/g;

const paragraphsOf = (body: string): readonly string[] =>
  body
    .replace(/<(?:br|\/p|\/div|\/li|\/h\d)\b[^<>]{0,200}>/gi, '\n')
    .replace(TAG, '')
    .split(/[\r\n]+/)
    .map(line => line.replace(/\s+/gu, ' ').trim())
    .filter(line => line !== '');

const size = (blocks: readonly string[]): number => blocks.reduce((sum, block) => sum + block.length, 0);

/**
 * Blocks of a page cut to the body that its JSON-LD states, where that holds nearly all of them: what stands above its
 * first paragraph and below its last is not of it. A page that shows no text gets the stated one, unless it is for
 * subscribers.
 */
export function withStatedBody(blocks: readonly string[], data: LinkedData | null): readonly string[] {
  const body = data?.body ?? null;
  if (body === null || body.length < SIZES.body) return blocks;
  if (size(blocks) < SIZES.shown) return data?.isFree === false ? blocks : paragraphsOf(body);
  const whole = compactText(paragraphsOf(body).join(' '));
  const compact = blocks.map(compactText);
  const isIn = compact.map(text => text !== '' && whole.includes(text));
  const covered = size(blocks.filter((_, index) => isIn[index]));
  if (covered < size(blocks) * COVERAGE) return blocks;
  return blocks.slice(...edges(compact, isIn, whole));
}

/** Where the stated body begins and ends among the blocks; one that was cut off says nothing of the end. */
function edges(compact: readonly string[], isIn: readonly boolean[], whole: string): [number, number] {
  const first = compact.findIndex((text, index) => isIn[index] === true && text.length >= SIZES.confirmed);
  const last = compact.findLastIndex((text, index) => isIn[index] === true && text.length >= SIZES.confirmed);
  const startsThere = first >= 0 && whole.startsWith(compact[first]?.slice(0, SIZES.end) ?? '\0');
  const endsThere = last >= 0 && whole.endsWith(compact[last]?.slice(-SIZES.end) ?? '\0');
  return [startsThere ? first : 0, endsThere ? last + 1 : compact.length];
}
