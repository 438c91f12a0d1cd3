/**
 * Discord's limits, each with its unit. Source, where no other is named: Discord's API documentation v10,
 * pages "Message", "Component reference", "Application commands" and "Receiving and responding".
 */

/** Characters of plain content in a message sent by a bot. */
export const MESSAGE_CONTENT_CHARACTERS = 2_000;

/** Components of one message, nested ones counted too (IS_COMPONENTS_V2). */
export const MESSAGE_COMPONENTS = 40;

/** Characters of all text displays of one message together (IS_COMPONENTS_V2). */
export const MESSAGE_TEXT_CHARACTERS = 4_000;

/**
 * UTF-8 bytes of all text displays together, with TEXT_DISPLAY_BYTES for each.
 * Not documented: messages above about 10,170 were seen to answer HTTP 500.
 */
export const MESSAGE_TEXT_BYTES = 10_000;
export const TEXT_DISPLAY_BYTES = 12;

/** Characters of a component's custom id, unique in its message. */
export const CUSTOM_ID_CHARACTERS = 100;

/** Characters of a button's label. */
export const BUTTON_LABEL_CHARACTERS = 80;

/** Buttons in one action row. */
export const ROW_BUTTONS = 5;

/** Options of a string select. */
export const SELECT_OPTIONS = 25;

/** Characters of an option's label, its value and its description, each. */
export const SELECT_OPTION_CHARACTERS = 100;

/** Characters of a select's placeholder. */
export const SELECT_PLACEHOLDER_CHARACTERS = 150;

/** Choices of one autocomplete answer. */
export const AUTOCOMPLETE_CHOICES = 25;

/** Characters of a choice's name, and of its value where it is a string, each. */
export const CHOICE_CHARACTERS = 100;

/** Characters of a message's nonce. */
export const NONCE_CHARACTERS = 25;

/** Messages that one request for a channel's history may ask for. */
export const HISTORY_MESSAGES = 100;

/** Milliseconds in which an interaction must have its first answer. */
export const FIRST_RESPONSE_MILLISECONDS = 3_000;

/** Milliseconds for which an interaction's token can be used. */
export const TOKEN_MILLISECONDS = 15 * 60_000;
