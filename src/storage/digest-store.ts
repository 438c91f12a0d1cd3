import type { EditionAccount } from '../model/edition-account.ts';
import type { Schedule } from '../model/edition.ts';
import type { Span } from '../model/span.ts';

export type NewSchedule = Omit<Schedule, 'id' | 'version'>;

/** What may be changed of a digest; its next slot changes with its hours. */
export type ScheduleChanges = Omit<NewSchedule, 'guild' | 'createdBy' | 'createdAt'>;

export type EditionState = 'claimed' | 'posted' | 'skipped' | 'failed';

/** One row of the ledger: the edition of one schedule for one local slot. */
export interface LedgerRow {
  readonly schedule: number;
  /** YYYY-MM-DDTHH:MM in the schedule's zone. */
  readonly slot: string;
  readonly state: EditionState;
  readonly mark: string;
  readonly nonce: string;
  readonly channel: string;
  readonly claimedAt: string;
  readonly closedAt: string | null;
  readonly message: string | null;
  /** Why it was skipped or failed, a sentence for people; null where posted. */
  readonly reason: string | null;
  /** What was shown, for "only what is new" and for explaining it later. */
  readonly shown: readonly ShownCitation[];
}

export interface ShownCitation {
  readonly story: number;
  readonly article: number;
  readonly revision: number;
  readonly span: Span;
}

export interface EditionClaim {
  readonly schedule: number;
  readonly slot: string;
  readonly mark: string;
  readonly nonce: string;
  readonly channel: string;
  readonly claimedAt: string;
}

export type EditionOutcome = (
  | { readonly state: 'posted'; readonly message: string; readonly shown: readonly ShownCitation[] }
  | { readonly state: 'skipped' | 'failed'; readonly reason: string }
) & {
  /** How it was chosen; absent: nothing was chosen, or a crash lost it. */
  readonly account?: EditionAccount;
};

/** The part of the store that keeps digests: their schedules, the ledger of editions, and how each was chosen. */
export interface DigestStore {
  /** Rejects with `NameTaken` when the guild has a schedule of that name. */
  createSchedule(schedule: NewSchedule): Promise<Schedule>;
  schedules(guild: string): Promise<Schedule[]>;
  allSchedules(): Promise<Schedule[]>;
  schedule(id: number): Promise<Schedule | null>;
  /** What its editions showed stays in the ledger; how they were chosen goes with it. */
  deleteSchedule(guild: string, id: number): Promise<boolean>;
  /** Only from the version that was seen; null: it was changed or moved on since, or is gone. Rejects with `NameTaken`. */
  changeSchedule(
    guild: string,
    id: number,
    version: number,
    changes: ScheduleChanges,
  ): Promise<Schedule | null>;
  /** Schedules that are not paused and whose next due instant is not after `now`, oldest first. */
  dueSchedules(now: string): Promise<Schedule[]>;
  /** Moves a schedule on, only if nobody else has since: false when `version` is old. */
  moveSchedule(id: number, version: number, nextDue: string, nextSlot: string): Promise<boolean>;

  /** Takes the edition for one slot: true for exactly one caller, ever. */
  claimEdition(claim: EditionClaim): Promise<boolean>;
  /**
   * Takes an open edition over from a holder last heard of at or before `heldBefore` (claiming and holding are being
   * heard of): true for exactly one caller. A holder renews its hold by naming the instant of its last one.
   */
  holdEdition(schedule: number, slot: string, heldBefore: string, now: string): Promise<boolean>;
  closeEdition(schedule: number, slot: string, outcome: EditionOutcome, closedAt: string): Promise<void>;
  /** Claims that were never closed: what a crash left behind. */
  openEditions(): Promise<LedgerRow[]>;
  /** Newest first. */
  editions(schedule: number, limit: number): Promise<LedgerRow[]>;
  /** How an edition was chosen; null: nothing was, or it is kept no longer. */
  editionAccount(schedule: number, slot: string): Promise<EditionAccount | null>;
  /** Forgets how editions closed before the instant were chosen. Returns their number. */
  forgetAccounts(closedBefore: string): Promise<number>;
}
