import type { DateScene } from '../../dates/date-rule.ts';
import { lowerAt } from '../../dates/date-rule.ts';

const LEADING = /^(?:anfang|mitte|ende|beginn|spätestens|frühestens)$/;

/** Takes in "Anfang", "Ende der", "Mitte des" to the left: they belong to the expression and leave its value. */
export function leftEdge(scene: DateScene, at: number): number {
  let first = at;
  if (
    /^(?:der|des|dieser|dieses)$/.test(lowerAt(scene, first - 1)) &&
    LEADING.test(lowerAt(scene, first - 2))
  )
    first -= 2;
  else if (LEADING.test(lowerAt(scene, first - 1))) first -= 1;
  return first;
}

const TURNS: readonly (readonly [RegExp, number])[] = [
  [/^(?:vergangen|letzt|vorig)e[nrsm]?$/, -1],
  [/^(?:kommend|nächst)e[nrsm]?$/, 1],
  [/^(?:dies|laufend|aktuell)e[nrsm]?$/, 0],
];

/** How many units a word turns from the present: "vergangenen" → -1, "kommende" → 1, "dieser" → 0; else null. */
export function turnAt(scene: DateScene, at: number): number | null {
  const word = lowerAt(scene, at);
  return TURNS.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}

/** A German word written with a capital. */
export const isNoun = (scene: DateScene, at: number): boolean => {
  const token = scene.tokens[at];
  return token?.kind === 'word' && token.text !== token.lower;
};
