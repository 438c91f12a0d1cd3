import { isOwnersMark, lowerOf, type Mention, type QuoteScene } from './quote-scene.ts';

const OWNED = /^(?:the|its|his|her|their)$/;

/** "the driver, Olga Brandt", "its spokeswoman, Dr Olga Brandt of Kiel": the name right after the comma is the person described. */
export function apposedName(scene: QuoteScene, phrase: Mention): Mention {
  if (phrase.kind !== 'described' || lowerOf(scene, phrase.last + 1) !== ',') return phrase;
  const owned = OWNED.test(lowerOf(scene, phrase.first)) || isOwnersMark(scene, phrase.head - 1);
  const found = scene.book.startingAt.get(phrase.last + 2);
  if (!owned || found?.named.kind !== 'person' || found.run.titled !== phrase.last + 2) return phrase;
  const { first, last } = found.run;
  const closes = scene.tokens[last + 1];
  const alone = !closes || scene.sentenceOf[last + 1] !== scene.sentenceOf[last] || closes.lower !== 'and';
  return alone ? { first, last, head: last, kind: 'name' } : phrase;
}
