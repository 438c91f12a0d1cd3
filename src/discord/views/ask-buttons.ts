import type { Query } from '../../model/query.ts';
import { typedQuery } from '../../language/typed-query.ts';
import { clipText } from '../escape.ts';
import { BUTTON_LABEL_CHARACTERS, CUSTOM_ID_CHARACTERS, ROW_BUTTONS } from '../limits.ts';
import type { OfferedButton } from './draft.ts';
import { queryText } from './query-text.ts';

/** Asks a command in place of the answer that has the button: nothing of worth is lost. */
export const topicId = (command: string, typed: string): string => `topic:${command}:${typed}`;
/** Asks a command and leaves the answer that has the button as it is. */
export const askId = (command: string, typed: string): string => `ask:${command}:${typed}`;
/** Asks for what somebody said, in place. */
export const speakerId = (command: string, speaker: string): string => `speaker:${command}:${speaker}`;

/** Those that Discord takes, and that carry their words whole; each once, one row of them. */
export const sendable = (buttons: readonly OfferedButton[]): OfferedButton[] =>
  [...new Map(buttons.map(each => [each.customId, each])).values()]
    .filter(
      ({ label, customId }) =>
        label !== '' &&
        clipText(label, BUTTON_LABEL_CHARACTERS) === label &&
        customId.length <= CUSTOM_ID_CHARACTERS,
    )
    .slice(0, ROW_BUTTONS);

/** Queries as buttons that ask for them in place. */
export const queryButtons = (command: string, queries: readonly Query[]): OfferedButton[] =>
  queries.map(query => ({ label: queryText(query), customId: topicId(command, typedQuery(query)) }));
