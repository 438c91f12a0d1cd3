import type { Block } from './draft.ts';
import { isProse } from './line-shapes.ts';

/** The running text of an article, against which its short lines are judged. */
export interface TextProfile {
  /** Paragraphs, in lower case. */
  readonly prose: readonly string[];
}

const STEM = 6;

/** Longer words, cut to their stems' length. */
const longWords = (text: string): string[] =>
  Array.from(text.toLowerCase().matchAll(/\p{L}{4,}/gu), ([word]) => word.slice(0, STEM));

const proseOf = (blocks: readonly Block[]): string[] =>
  blocks.filter(({ text }) => isProse(text)).map(({ text }) => text.toLowerCase());

/** A class, because an object with a getter of its own takes longer to make than a short text takes to read. */
class LazyProfile implements TextProfile {
  readonly #blocks: readonly Block[];
  #prose: readonly string[] | null = null;

  constructor(blocks: readonly Block[]) {
    this.#blocks = blocks;
  }

  get prose(): readonly string[] {
    return (this.#prose ??= proseOf(this.#blocks));
  }
}

/** Worked out when first asked for: most articles have no line that must be compared with it. */
export const profileOf = (blocks: readonly Block[]): TextProfile => new LazyProfile(blocks);

/** Share of each line's longer words that the paragraphs do not have: near 1 for the headline of another story. */
export function foreignShares(lines: readonly string[], { prose }: TextProfile): number[] {
  const known = new Set(prose.flatMap(longWords));
  return lines.map(line => {
    const words = longWords(line);
    return words.length === 0 ? 0 : words.filter(word => !known.has(word)).length / words.length;
  });
}
