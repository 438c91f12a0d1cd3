import type {
  AccountedStory,
  EditionAccount,
  LeftOutStory,
  LeftOutWhy,
  ToldStory,
} from '../model/edition-account.ts';

/** What is kept of an edition's choice stays small, whatever came in. */
export const ACCOUNT_LIMITS = { leftStories: 24 } as const;

/** Those of which people ask why come first: what was muted or nearly told, before what was merely less. */
const ORDER: readonly LeftOutWhy[] = [
  'muted',
  'alike',
  'nothing-new',
  'unproven',
  'too-short',
  'below',
  'old',
];

/** The foremost of each why, so that forty old stories do not hide the one that was muted. */
function foremost(left: readonly LeftOutStory[]): LeftOutStory[] {
  const byWhy = ORDER.map(why => left.filter(each => each.why === why));
  const chosen = new Set<LeftOutStory>();
  for (let place = 0; chosen.size < Math.min(left.length, ACCOUNT_LIMITS.leftStories); place++) {
    for (const each of byWhy.flatMap(group => group[place] ?? [])) {
      if (chosen.size < ACCOUNT_LIMITS.leftStories) chosen.add(each);
    }
  }
  return byWhy.flat().filter(each => chosen.has(each));
}

function countsOf(left: readonly LeftOutStory[]): Partial<Record<LeftOutWhy, number>> {
  const counts: Partial<Record<LeftOutWhy, number>> = {};
  for (const { why } of left) counts[why] = (counts[why] ?? 0) + 1;
  return counts;
}

/** Notes, while an edition is chosen, what becomes of each story. */
export class AccountKeeper {
  readonly #told: ToldStory[] = [];
  readonly #left: LeftOutStory[] = [];

  tell(story: ToldStory): void {
    this.#told.push(story);
  }

  leave(story: AccountedStory, why: LeftOutWhy, more: Pick<LeftOutStory, 'word' | 'beside'> = {}): void {
    this.#left.push({ story: story.story, article: story.article, revision: story.revision, why, ...more });
  }

  account(rest: Omit<EditionAccount, 'told' | 'left' | 'leftCounts'>): EditionAccount {
    return { ...rest, told: this.#told, left: foremost(this.#left), leftCounts: countsOf(this.#left) };
  }
}

/** The same account after a told story turned out not to be shown. */
export function withoutUnproven(account: EditionAccount, story: number): EditionAccount {
  const [lost] = account.told.filter(told => told.story === story);
  if (!lost) return account;
  const { article, revision } = lost;
  return {
    ...account,
    told: account.told.filter(told => told !== lost),
    left: [...account.left, { story, article, revision, why: 'unproven' }],
    leftCounts: { ...account.leftCounts, unproven: (account.leftCounts.unproven ?? 0) + 1 },
  };
}
