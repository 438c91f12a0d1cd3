import { lowerOf, type Attribution, type QuoteScene, type QuotedTokens } from './quote-scene.ts';

const LONGEST = 4;

/** "WALLACE: Let’s start": a transcript writes its speaker before the words, inside the marks. */
export function speakerLabel(scene: QuoteScene, quote: QuotedTokens): Attribution | null {
  const first = quote.first + 1;
  for (let at = first; at < first + LONGEST && at < quote.last; at++) {
    if (lowerOf(scene, at) === ':' && at > first)
      return {
        mention: { first, last: at - 1, head: at - 1, kind: 'name' },
        cue: { first: at, last: at },
        rule: 'label',
      };
    if (!/^[A-Z]{2,}$/.test(scene.tokens[at]?.text ?? '')) return null;
  }
  return null;
}
