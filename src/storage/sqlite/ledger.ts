import type { EditionAccount } from '../../model/edition-account.ts';
import type { EditionClaim, EditionOutcome, EditionState, LedgerRow, ShownCitation } from '../store.ts';
import type { Database, Parameters } from './database.ts';

interface EditionRow {
  schedule: number;
  slot: string;
  state: EditionState;
  mark: string;
  nonce: string;
  channel: string;
  claimed_at: string;
  closed_at: string | null;
  message: string | null;
  reason: string | null;
  shown: string;
}

/** The primary key decides: of any number of programs one inserts the row. */
export const claimEdition = (
  database: Database,
  { schedule, slot, mark, nonce, channel, claimedAt }: EditionClaim,
): boolean =>
  database
    .query(
      `INSERT INTO edition (schedule, slot, state, mark, nonce, channel, claimed_at, held_at)
       VALUES (:schedule, :slot, 'claimed', :mark, :nonce, :channel, :claimedAt, :claimedAt) ON CONFLICT DO NOTHING`,
    )
    .run({ schedule, slot, mark, nonce, channel, claimedAt }).changes === 1;

export const holdEdition = (
  database: Database,
  schedule: number,
  slot: string,
  heldBefore: string,
  now: string,
): boolean =>
  database
    .query(
      `UPDATE edition SET held_at = :now
       WHERE schedule = :schedule AND slot = :slot AND state = 'claimed' AND held_at <= :heldBefore`,
    )
    .run({ schedule, slot, heldBefore, now }).changes === 1;

/** An edition is closed once: a later outcome for the same slot changes nothing. */
export const closeEdition = (
  database: Database,
  schedule: number,
  slot: string,
  outcome: EditionOutcome,
  closedAt: string,
): void => {
  database.transaction(() => {
    const isClosedNow = closeRow(database, schedule, slot, outcome, closedAt);
    if (!isClosedNow || !outcome.account) return;
    database
      .query(
        `INSERT INTO edition_account (schedule, slot, kept_since, account)
         SELECT :schedule, :slot, :closedAt, :account FROM schedule WHERE id = :schedule ON CONFLICT DO NOTHING`,
      )
      .run({ schedule, slot, closedAt, account: JSON.stringify(outcome.account) });
  });
};

function closeRow(
  database: Database,
  schedule: number,
  slot: string,
  outcome: EditionOutcome,
  closedAt: string,
): boolean {
  const posted = outcome.state === 'posted' ? outcome : null;
  const { changes } = database
    .query(
      `UPDATE edition SET state = :state, message = :message, reason = :reason, shown = :shown, closed_at = :closedAt
       WHERE schedule = :schedule AND slot = :slot AND state = 'claimed'`,
    )
    .run({
      schedule,
      slot,
      closedAt,
      state: outcome.state,
      message: posted?.message ?? null,
      reason: outcome.state === 'posted' ? null : outcome.reason,
      shown: JSON.stringify(posted?.shown ?? []),
    });
  return changes === 1;
}

export const editionAccount = (database: Database, schedule: number, slot: string): EditionAccount | null => {
  const row = database
    .query<{ account: string }>(
      'SELECT account FROM edition_account WHERE schedule = :schedule AND slot = :slot',
    )
    .get({ schedule, slot });
  return row ? (JSON.parse(row.account) as EditionAccount) : null;
};

export const forgetAccounts = (database: Database, closedBefore: string): number =>
  database.query('DELETE FROM edition_account WHERE kept_since < :closedBefore').run({ closedBefore })
    .changes;

const select = (database: Database, rest: string, parameters: Parameters = {}): LedgerRow[] =>
  database.query<EditionRow>(`SELECT * FROM edition ${rest}`).all(parameters).map(ledgerRowOf);

export const openEditions = (database: Database): LedgerRow[] =>
  select(database, `WHERE state = 'claimed' ORDER BY claimed_at, schedule, slot`);

export const editions = (database: Database, schedule: number, limit: number): LedgerRow[] =>
  select(database, 'WHERE schedule = :schedule ORDER BY claimed_at DESC, slot DESC LIMIT :limit', {
    schedule,
    limit,
  });

const ledgerRowOf = (row: EditionRow): LedgerRow => ({
  schedule: row.schedule,
  slot: row.slot,
  state: row.state,
  mark: row.mark,
  nonce: row.nonce,
  channel: row.channel,
  claimedAt: row.claimed_at,
  closedAt: row.closed_at,
  message: row.message,
  reason: row.reason,
  shown: JSON.parse(row.shown) as ShownCitation[],
});
