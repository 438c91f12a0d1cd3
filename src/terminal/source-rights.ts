import type { Rights } from '../model/article.ts';
import type { Source } from '../model/source.ts';
import type { Store } from '../storage/store.ts';
import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';
import { printable } from './printable.ts';
import { wholeArticle, wholeNumber } from './whole-number.ts';

/** What is to be changed; absent: it stays. */
export interface TypedRights {
  readonly share?: number | undefined;
  readonly sentences?: number | undefined;
  readonly fullText?: boolean | undefined;
}

/** A sentence for the person who typed it. */
export class RightsRefused extends Error {
  override readonly name = 'RightsRefused';
}

const PERCENT = 100;

const rightsText = ({ keepsFullText, shownShare, shownSentences }: Rights): string => {
  const share = `${Math.round(shownShare * PERCENT)} % of an article`;
  return `${share}, ${shownSentences} sentences, ${keepsFullText ? 'full text' : 'beginnings only'}`;
};

/** "3  feed  Harbour Post  https://…  30 % of an article, 5 sentences, full text" */
export const sourceLine = ({ id, kind, name, address, rights }: Source): string =>
  printable([id, kind, name, address, rightsText(rights)].join('  ').replace(/\s*\n\s*/g, ' '));

/**
 * Changes what answers may show of a source's articles, and whether a feed's full texts are kept.
 * @returns the source as it is now
 * @throws RightsRefused
 */
export async function changeRights(store: Store, id: number, typed: TypedRights): Promise<Source> {
  const source = await store.source(id);
  if (!source) throw new RightsRefused(`There is no source ${id}: \`rights\` alone lists them.`);
  const { kind, rights } = source;
  if (kind === 'folder' && typed.fullText === false)
    throw new RightsRefused(
      'A folder’s files lie here in full already. Only a feed’s beginnings can be kept.',
    );
  const changed: Rights = {
    keepsFullText: typed.fullText ?? rights.keepsFullText,
    shownShare: typed.share === undefined ? rights.shownShare : typed.share / PERCENT,
    shownSentences: typed.sentences ?? rights.shownSentences,
  };
  await store.setRights(id, changed);
  return { ...source, rights: changed };
}

const percent = (typed: string): number => {
  if (!/^(?:100|\d{1,2})$/.test(typed)) throw new InvalidArgumentError('It must be percent, 0 to 100.');
  return Number(typed);
};

/** `rights`: all sources with their rights; `rights 3 --share 10 --sentences 2`: those of one are changed. */
export function addRightsCommand(
  program: Command,
  withStore: (work: (store: Store) => Promise<void>) => Promise<void>,
): void {
  const print = (source: Source): void => {
    process.stdout.write(`${sourceLine(source)}\n`);
  };
  program
    .command('rights')
    .description('what answers may show of each source; with a number, changes it')
    .argument('[source]', 'its number, as `rights` alone lists it', wholeArticle)
    .option('--share <percent>', 'of an article’s words that one answer may show', percent)
    .option('--sentences <count>', 'that one answer may show of an article', wholeNumber)
    .option('--full-text', 'keep the full text of what the feed brings from now on')
    .option('--no-full-text', 'keep only the beginnings of what the feed brings from now on')
    .action((id: number | undefined, typed: TypedRights) =>
      withStore(async store => {
        const shown = id === undefined ? await store.allSources() : [await changeRights(store, id, typed)];
        shown.forEach(print);
      }),
    );
}
