import type { BookMention } from '../names/name-book.ts';
import { lowerOf, type Mention, type QuoteScene } from './quote-scene.ts';

/**
 * Who holds each title of the text: "Mayor Olga Brandt", "Gov. Olga Brandt", "the mayor, Olga Brandt", "Olga Brandt, the mayor,";
 * and each body by the word for it: "the board" of the Arden Water Board. null where two hold it.
 */
export type TitleHolders = ReadonlyMap<string, BookMention | null>;

export function titleHoldersOf(scene: QuoteScene): TitleHolders {
  const holders = new Map<string, BookMention | null>();
  for (const mention of scene.book.mentions)
    for (const title of titlesOf(scene, mention)) {
      if (title === undefined) continue;
      const known = holders.get(title);
      const alone = known === undefined || known?.named === mention.named;
      // whoever is not known for a person may be a second holder all the same, and no answer
      holders.set(title, alone && mention.named.kind !== 'other' ? mention : null);
    }
  return holders;
}

function titlesOf(scene: QuoteScene, mention: BookMention): (string | undefined)[] {
  if (mention.named.kind === 'organisation') return bodyWordsOf(scene, mention);
  return mention.named.kind === 'place' ? [] : [titleOf(scene, mention), ageOf(scene, mention)];
}

/** "Tomas Weil, 34," → 34: "the 34-year-old" */
function ageOf(scene: QuoteScene, { run }: BookMention): string | undefined {
  const [comma, age, close] = scene.tokens.slice(run.last + 1, run.last + 4);
  const isAge =
    comma?.lower === ',' && /^\d{1,3}$/.test(age?.lower ?? '') && /^[,.;)]$/.test(close?.lower ?? '');
  return isAge ? age?.lower : undefined;
}

/** "Arden Water Board" → board, "Nordpump AB" → company, firm: a body of several words, called by the one that says what it is. */
function bodyWordsOf(scene: QuoteScene, { run }: BookMention): (string | undefined)[] {
  if (run.words.length < 2) return [];
  if (COMPANY_FORM.test(run.words.at(-1) ?? '')) return ['company', 'firm'];
  return [run.words.findLast(word => scene.lexicons.sets['organisation-words'].has(word))];
}

const COMPANY_FORM =
  /^(?:ab|ag|asa|company|co|corp|corporation|gmbh|inc|industries|limited|llc|ltd|nv|oyj|plc|holdings)$/;

function titleOf(scene: QuoteScene, { run }: BookMention): string | undefined {
  const { sets, maps } = scene.lexicons;
  const stop = lowerOf(scene, run.first - 1) === '.' ? 1 : 0;
  const before = lowerOf(scene, run.first - 1 - stop);
  const role = maps['title-forms'].get(before) ?? before;
  if (run.titled < run.first && sets.roles.has(role)) return role;
  const follows = apposedTitle(scene, run.last + 1);
  if (follows) return follows;
  const word = lowerOf(scene, run.titled - 2);
  const apposed = lowerOf(scene, run.titled - 1) === ',' && lowerOf(scene, run.titled - 3) === 'the';
  return apposed && sets.roles.has(word) ? word : undefined;
}

/** ", the mayor,", ", the finance minister,", ", a professor at the Institute": the role of the apposition, at its end or before "at", "in", "of" */
function apposedTitle(scene: QuoteScene, comma: number): string | undefined {
  if (lowerOf(scene, comma) !== ',' || !/^(?:the|a|an)$/.test(lowerOf(scene, comma + 1))) return undefined;
  const closes = lowerOf(scene, comma + 1) === 'the' ? /^,$/ : /^(?:,|at|in|of|from|with|who)$/;
  for (let at = comma + 2; at < comma + 6 && scene.tokens[at]?.kind === 'word'; at++)
    if (closes.test(lowerOf(scene, at + 1)) && scene.lexicons.sets.roles.has(lowerOf(scene, at)))
      return /^(?:former|late|ex)$/.test(lowerOf(scene, comma + 2)) ? undefined : lowerOf(scene, at);
  return undefined;
}

/** "the mayor said": the one whom the text calls so before. Only the bare title: "the former mayor" is another. */
export function holderOf(scene: QuoteScene, holders: TitleHolders, mention: Mention): BookMention | null {
  if (mention.kind !== 'described' || mention.first !== mention.head - 1) return null;
  const isAge = scene.tokens[mention.head]?.kind === 'number';
  if ((mention.last !== mention.head && !isAge) || lowerOf(scene, mention.first) !== 'the') return null;
  const holder = holders.get(lowerOf(scene, mention.head));
  return holder && holder.named.fullest.first < mention.first ? holder : null;
}
