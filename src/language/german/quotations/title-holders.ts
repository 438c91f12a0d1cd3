import type { BookMention } from '../../names/name-book.ts';
import { lowerOf, type Mention, type QuoteScene } from '../../quotations/quote-scene.ts';
import { roleOf } from '../word-kinds.ts';

/** Who holds each title of the text: "Ministerin Weber", "Verkehrsministerin Weber"; null where two hold it. */
export type TitleHolders = ReadonlyMap<string, BookMention | null>;

export function titleHoldersOf(scene: QuoteScene): TitleHolders {
  const holders = new Map<string, BookMention | null>();
  for (const mention of scene.book.mentions) {
    const { run, named } = mention;
    if (named.kind !== 'person' || run.titled === run.first) continue;
    const word = lowerOf(scene, run.first - 1);
    const role = roleOf(word, scene.lexicons);
    for (const title of new Set(role === null ? [] : [word, role])) {
      const known = holders.get(title);
      holders.set(title, known === undefined || known?.named === named ? mention : null);
    }
  }
  return holders;
}

/** "die Ministerin": the one whom the text calls so before. "die frühere Ministerin" and "eine Ministerin" are others. */
export function holderOf(scene: QuoteScene, holders: TitleHolders, mention: Mention): BookMention | null {
  if (mention.last !== mention.head || mention.first !== mention.head - 1) return null;
  if (!/^(?:der|die)$/.test(lowerOf(scene, mention.first))) return null;
  const holder = holders.get(lowerOf(scene, mention.head));
  return holder && holder.named.fullest.first < mention.first ? holder : null;
}
