import { type Block, type Pass, withoutClutter } from './draft.ts';

const FIELD =
  /^(?:from|to|cc|reply-to|sent|subject|date|von|an|betreff|gesendet|datum|de|para|asunto|à|objet|envoyé|message-id|list-[a-z]+|x-[a-z-]+)\s?:\s?\S.{0,300}$/iu;
const FEWEST_FIELDS = 2;

/** Fields of a mail above its text (RFC 5322, 2.2): "From: desk@post.example", "Subject: Ferry stops". One may be a heading. */
function headerLength(blocks: readonly Block[]): number {
  const end = blocks.findIndex(({ text }) => !FIELD.test(text));
  return end >= FEWEST_FIELDS ? end : 0;
}

/** Takes out the fields at the top of a mail. */
export const dropMailHeader: Pass = draft => {
  const end = headerLength(draft.blocks);
  return end === 0 ? draft : withoutClutter(draft, (_, index) => index < end);
};
