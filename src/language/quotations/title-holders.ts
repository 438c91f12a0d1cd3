import type { BookMention } from '../names/name-book.ts';
import { lowerOf, type Mention, type QuoteScene } from './quote-scene.ts';

/** Who holds each title of the text: "Mayor Olga Brandt", "the mayor, Olga Brandt". null where two people hold it. */
export type TitleHolders = ReadonlyMap<string, BookMention | null>;

export function titleHoldersOf(scene: QuoteScene): TitleHolders {
  const holders = new Map<string, BookMention | null>();
  for (const mention of scene.book.mentions) {
    if (mention.named.kind !== 'person') continue;
    const title = titleOf(scene, mention);
    if (title === null) continue;
    const known = holders.get(title);
    holders.set(title, known === undefined || known?.named === mention.named ? mention : null);
  }
  return holders;
}

function titleOf(scene: QuoteScene, { run }: BookMention): string | null {
  const { sets } = scene.lexicons;
  const before = lowerOf(scene, run.first - 1);
  if (run.titled < run.first && sets.roles.has(before)) return before;
  const word = lowerOf(scene, run.titled - 2);
  const apposed = lowerOf(scene, run.titled - 1) === ',' && lowerOf(scene, run.titled - 3) === 'the';
  return apposed && sets.roles.has(word) ? word : null;
}

/** "the mayor said": the one whom the text calls so before. Only the bare title: "the former mayor" is another. */
export function holderOf(scene: QuoteScene, holders: TitleHolders, mention: Mention): BookMention | null {
  if (mention.kind !== 'described' || mention.last !== mention.head || mention.first !== mention.head - 1)
    return null;
  if (lowerOf(scene, mention.first) !== 'the') return null;
  const holder = holders.get(lowerOf(scene, mention.head));
  return holder && holder.named.fullest.first < mention.first ? holder : null;
}
