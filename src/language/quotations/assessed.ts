import { lowerOf, type Attribution, type QuoteScene, type QuotedTokens } from './quote-scene.ts';
import { mainSubject } from './subjects.ts';

const OBJECT = /^(?:him|her|it|them|us|me)$/;

/** "Marten admires Olga Brandt as a “strong hand”": whom or what one takes for something is one’s own word for it. */
export function assessed(scene: QuoteScene, quote: QuotedTokens): Attribution | null {
  const as = asBefore(scene, quote.first);
  if (as < 0) return null;
  const isObject = OBJECT.test(lowerOf(scene, as - 1)) || scene.book.endingAt.has(as - 1);
  const subject = isObject ? mainSubject(scene, as) : null;
  if (!subject || subject.kind === 'described' || subject.last >= as - 2) return null;
  return { mention: subject, cue: { first: as, last: as }, rule: 'assessed' };
}

/** The "as" of "as “…”", "as a “…”"; -1 where none stands there. */
export function asBefore(scene: QuoteScene, first: number): number {
  const at = /^(?:a|an|the)$/.test(lowerOf(scene, first - 1)) ? first - 2 : first - 1;
  return lowerOf(scene, at) === 'as' ? at : -1;
}
