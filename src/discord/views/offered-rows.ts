import type { Offers } from '../../model/answer.ts';
import type { Words } from '../words.ts';
import { askId, queryButtons, sendable } from './ask-buttons.ts';
import type { Draft } from './draft.ts';

/** "Did you mean" and "Related", each with its buttons; a row that Discord would not take is left out. */
export function offersOf(
  { kind, didYouMean = [], related = [] }: Offers & { readonly kind: string },
  words: Words,
): NonNullable<Draft['offers']> {
  const rows = [
    { line: `-# ${words('didYouMean')}`, buttons: sendable(queryButtons(kind, didYouMean)) },
    {
      line: `-# ${words('related')}`,
      buttons: sendable(related.map(topic => ({ label: topic, customId: askId(kind, topic) }))),
    },
  ];
  return rows.filter(({ buttons }) => buttons.length > 0);
}
