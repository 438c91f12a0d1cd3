import type { BookMention } from '../names/name-book.ts';
import { lowerOf, type Mention, type QuoteScene } from './quote-scene.ts';

/**
 * Who holds each title of the text: "Mayor Olga Brandt", "Gov. Olga Brandt", "the mayor, Olga Brandt", "Olga Brandt, the mayor,";
 * and each body by the word for it: "the board" of the Arden Water Board. null where two hold it.
 */
export type TitleHolders = ReadonlyMap<string, BookMention | null>;

export function titleHoldersOf(scene: QuoteScene): TitleHolders {
  const holders = new Map<string, BookMention | null>();
  for (const mention of scene.book.mentions) {
    const title = mention.named.kind === 'person' ? titleOf(scene, mention) : bodyWordOf(scene, mention);
    if (title === null) continue;
    const known = holders.get(title);
    holders.set(title, known === undefined || known?.named === mention.named ? mention : null);
  }
  return holders;
}

/** "Arden Water Board" → board: a body of several words, called by the one that says what it is. */
function bodyWordOf(scene: QuoteScene, { named, run }: BookMention): string | null {
  if (named.kind !== 'organisation' || run.words.length < 2) return null;
  return run.words.findLast(word => scene.lexicons.sets['organisation-words'].has(word)) ?? null;
}

function titleOf(scene: QuoteScene, { run }: BookMention): string | null {
  const { sets, maps } = scene.lexicons;
  const stop = lowerOf(scene, run.first - 1) === '.' ? 1 : 0;
  const before = lowerOf(scene, run.first - 1 - stop);
  const role = maps['title-forms'].get(before) ?? before;
  if (run.titled < run.first && sets.roles.has(role)) return role;
  const after = lowerOf(scene, run.last + 3);
  const follows = lowerOf(scene, run.last + 1) === ',' && lowerOf(scene, run.last + 2) === 'the';
  if (follows && sets.roles.has(after) && lowerOf(scene, run.last + 4) === ',') return after;
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
