import { type AccountTerms, accountTerms, accountTime } from '../analysis/story-account.ts';
import { type Block, BlockWalk } from '../analysis/story-blocks.ts';
import { clustersOf } from '../analysis/story-clusters.ts';
import { likenessOfLevel } from '../analysis/story-levels.ts';
import { likeness } from '../analysis/story-likeness.ts';
import { Profile } from '../analysis/story-profile.ts';
import { accountReason } from '../analysis/story-reasons.ts';
import { representativeFirst } from '../analysis/story-representative.ts';
import { AccountWindow } from '../analysis/story-window.ts';
import { STORY_LIMITS } from '../analysis/weights.ts';
import { nearestLexicons, type Lexicons } from '../language/lexicons.ts';
import type { Article } from '../model/article.ts';
import type { SettledBlock, Store, StoryAccount } from '../storage/store.ts';
import type { IngestContext } from './ingest-document.ts';
import { type Pause, pausing } from './pausing.ts';
import { Standings } from './story-standings.ts';

const AT_ONCE = {
  /** Texts that are read together. */
  texts: 192,
  /** Open accounts that are listed together. */
  accounts: 512,
  /** Blocks that one transaction saves. */
  blocks: 192,
  /** Looks at accounts that something else opens while they are settled; the next pass goes on. */
  looks: 3,
} as const;
const NEAR_DAYS = STORY_LIMITS.nearDays;
/** Accounts that are kept at hand; days that lie behind are forgotten beyond it. */
const WINDOW_SIZE = 20_000;

/** The account of a text and its copies: what the fullest and earliest of them says, on the first day that one states. */
function accountOf(copies: readonly Article[], lexicons: Lexicons): StoryAccount[] {
  const [lead] = representativeFirst(copies, article => article);
  if (!lead) return [];
  const seen = copies.map(article => article.firstSeen).toSorted()[0] ?? lead.firstSeen;
  const published = copies
    .flatMap(article => article.published ?? [])
    .filter(each => each.day.length === 10)
    .toSorted((a, b) => (a.instant < b.instant ? -1 : 1))[0];
  const time = accountTime(published ?? lead.published, seen);
  return [{ id: lead.id, ...time, ...termsOfLead(lead, lexicons) }];
}

/** A text over which the program stumbles is a story of its own: it must not keep all others from being settled. */
function termsOfLead({ title, text, language }: Article, lexicons: Lexicons): AccountTerms {
  try {
    return accountTerms(title, text, nearestLexicons(language, lexicons));
  } catch {
    return { terms: new Uint32Array(), names: [] };
  }
}

/** Makes accounts of what has changed. A crash after it loses nothing: the accounts are open. */
async function readAccounts({ store, lexicons }: IngestContext, pause: Pause): Promise<void> {
  for (;;) {
    const changed = await store.unsettledTexts(AT_ONCE.texts);
    if (changed.notes.length === 0) return;
    const accounts: StoryAccount[] = [];
    for (const copies of changed.texts) {
      await pause();
      accounts.push(...accountOf(copies, lexicons));
    }
    await store.saveAccounts(changed, accounts);
  }
}

/** One pass over the open accounts, in the order of their days. */
class Settling {
  readonly #store: Store;
  readonly #lexicons: Lexicons;
  readonly #pause: Pause;
  readonly #window = new AccountWindow();
  readonly #standings = new Standings();
  readonly #walk = new BlockWalk(this.#window, id => this.#standings.of(id).level);
  #unsaved: SettledBlock[] = [];
  #from = -Infinity;
  #settledBlocks = 0;

  constructor({ store, lexicons }: IngestContext, pause: Pause) {
    this.#store = store;
    this.#lexicons = lexicons;
    this.#pause = pause;
  }

  /** false: accounts are open that were not so when their day was loaded; another pass must look anew. */
  async run(): Promise<boolean> {
    for (;;) {
      const open = await this.#store.openAccounts(AT_ONCE.accounts);
      if (open.length === 0) return true;
      const before = this.#settledBlocks;
      for (const { id, day } of open) await this.#settle(id, day);
      await this.#save();
      if (this.#settledBlocks === before) return false;
    }
  }

  async #settle(id: number, day: number): Promise<void> {
    if (day > this.#from && this.#window.size > WINDOW_SIZE) await this.#forgetBefore(day);
    await this.#load(day);
    const seed = this.#window.find(id);
    if (!seed || this.#standings.of(id).block !== null) return;
    this.#unsaved.push(this.#settled(await this.#blockAround(seed)));
    this.#settledBlocks += 1;
    if (this.#unsaved.length >= AT_ONCE.blocks) await this.#save();
  }

  async #load(day: number): Promise<void> {
    if (this.#window.has(day)) return;
    for (let after = 0; ;) {
      const accounts = await this.#store.accountsOnDay(day, after, AT_ONCE.accounts);
      for (const account of accounts) this.#standings.load(account);
      this.#window.load(
        day,
        accounts.map(account => new Profile(account)),
      );
      await this.#pause();
      const last = accounts.at(-1);
      if (!last || accounts.length < AT_ONCE.accounts) return;
      after = last.id;
    }
  }

  async #blockAround(seed: Profile): Promise<Block> {
    const steps = this.#walk.around(seed);
    let step = steps.next();
    while (!step.done) {
      for (const day of this.#window.daysAround(step.value)) await this.#load(day);
      await this.#pause();
      step = steps.next();
    }
    return step.value;
  }

  #settled({ members: found, level }: Block): SettledBlock {
    // each account is placed once a pass: settling ends, whatever happens to the store meanwhile
    const members = found.filter(({ account }) => !this.#standings.isPlaced(account.id));
    const ids = new Set(members.map(({ account }) => account.id));
    const label = Math.min(...ids);
    const dissolved = this.#touchedBlocks(members, ids);
    for (const block of dissolved) this.#standings.dissolve(block);
    this.#standings.place([...ids], { block: label, level });
    const stories = clustersOf(members).map(story => ({
      accounts: story.map(({ account }) => account.id),
      reasons: story.length > 1 ? story.map(member => this.#reason(member, story)) : [],
    }));
    return { label, level, dissolved: [...dissolved], stories };
  }

  /** Blocks that are parted by this one, and blocks in which it leaves too many accounts hanging together. */
  #touchedBlocks(members: readonly Profile[], ids: ReadonlySet<number>): Set<number> {
    const touched = new Set<number>();
    if (!this.#standings.hasEarlier) return touched;
    for (const member of members) {
      const { block } = this.#standings.of(member.account.id);
      if (block !== null) touched.add(block);
      else
        for (const each of this.#earlierAround(member)) if (!ids.has(each.account)) touched.add(each.block);
    }
    return touched;
  }

  /** Accounts of blocks that earlier passes made, which hang together with this one by their blocks' level. */
  *#earlierAround(member: Profile): Generator<{ account: number; block: number }> {
    for (const candidate of this.#window.candidates(member)) {
      const { id } = candidate.profile.account;
      const { block, level } = this.#standings.of(id);
      if (block === null || this.#standings.isPlaced(id)) continue;
      const least = likenessOfLevel(level);
      if (candidate.product >= least && this.#window.likenessOf(member, candidate) >= least)
        yield { account: id, block };
    }
  }

  #reason(member: Profile, story: readonly Profile[]): SettledBlock['stories'][number]['reasons'][number] {
    let nearest: { profile: Profile; like: number } | null = null;
    for (const profile of story) {
      if (profile === member) continue;
      const like = likeness(member, profile);
      if (!nearest || like > nearest.like) nearest = { profile, like };
    }
    const beside = nearest?.profile ?? member;
    const reason = accountReason(member, beside, this.#lexicons);
    return { article: member.account.id, beside: beside.account.id, reason };
  }

  async #save(): Promise<void> {
    const blocks = this.#unsaved;
    this.#unsaved = [];
    if (blocks.length > 0) await this.#store.placeStories(blocks);
    this.#standings.saved();
    await this.#pause();
  }

  /** Days are settled in their order: what lies far behind is not asked for again, or read again. */
  async #forgetBefore(day: number): Promise<void> {
    await this.#save();
    this.#from = day;
    this.#window.forgetBefore(day - 2 * NEAR_DAYS);
    this.#standings.forget(id => this.#window.find(id) === undefined);
  }
}

async function settle(articles: readonly number[], context: IngestContext): Promise<void> {
  const pause = pausing();
  await context.store.markUnsettled(articles);
  await readAccounts(context, pause);
  for (let look = 0; look < AT_ONCE.looks; look++) if (await new Settling(context, pause).run()) return;
}

/** The settling that goes on in a store: two at once would each work on what the other is about to change. */
const settlings = new WeakMap<Store, Promise<void>>();

/**
 * Brings stories up to date after a pass that saved these articles: accounts of one event from different outlets become
 * one story. Called once a pass (a folder read, a feed polled), not for each article. Articles that were dated, changed
 * or removed without being named here are settled with them, and what an earlier pass could not finish.
 * @throws StoreUnavailable
 */
export async function settleStories(articles: readonly number[], context: IngestContext): Promise<void> {
  const before = settlings.get(context.store) ?? Promise.resolve();
  const settling = before.then(() => settle(articles, context));
  settlings.set(
    context.store,
    settling.catch(() => undefined),
  );
  await settling;
}
