import { createHash } from 'node:crypto';
import type { DigestStories } from '../answers/digest-stories.ts';
import type { Edition, Schedule } from '../model/edition.ts';
import type { ShownCitation } from '../storage/store.ts';
import { citationsOfStory } from '../answers/proof.ts';

/** Crockford's base 32: no letter is taken for a digit. */
const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';
const MARK_CHARACTERS = 8;
/** Discord takes at most 25. */
const NONCE_CHARACTERS = 24;

/**
 * Mark and nonce of the edition of a schedule for one slot: always the same for the same edition, so that it is
 * recognised after a crash. The time of creation keeps apart the schedules of two databases.
 */
export function editionNames(
  schedule: Pick<Schedule, 'id' | 'createdAt'>,
  slot: string,
): { readonly mark: string; readonly nonce: string } {
  const name = base32(createHash('sha256').update(`${schedule.id} ${slot} ${schedule.createdAt}`).digest());
  return { mark: name.slice(0, MARK_CHARACTERS), nonce: name.slice(0, NONCE_CHARACTERS) };
}

function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map(byte => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/g) ?? []).map(five => DIGITS[Number.parseInt(five, 2)]).join('');
}

export const composeEdition = (
  schedule: Schedule,
  slot: string,
  since: string,
  { stories, considered, account }: DigestStories,
): Edition => ({
  schedule: schedule.id,
  name: schedule.name,
  slot,
  mark: editionNames(schedule, slot).mark,
  since,
  stories,
  considered,
  older: account.older,
});

/** Of a story told by its headline alone the ledger keeps an empty span: shown it was. */
const HEADLINE_SPAN = { start: 0, end: 0 };

/** What the ledger keeps of an edition. */
export const shownIn = (edition: Edition): ShownCitation[] =>
  edition.stories.flatMap(story => {
    const { article, revision } = story.source;
    const cited = citationsOfStory(story);
    const shown = cited.length > 0 ? cited : [{ article, revision, span: HEADLINE_SPAN }];
    return shown.map(each => ({
      story: story.story,
      article: each.article,
      revision: each.revision,
      span: each.span,
    }));
  });
