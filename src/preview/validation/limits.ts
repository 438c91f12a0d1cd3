/**
 * Discord's limits that its published schemas leave out
 * (https://discord.com/developers/docs/resources/message and /components/reference).
 */
export const LIMIT = {
  /** Characters of a bot's message content. */
  content: 2000,
  /** Characters of all embeds of a message together. */
  embedTotal: 6000,
  /** Components of a message, nested ones counted. */
  components: 40,
  /** Characters of all text displays of a message together. */
  componentText: 4000,
  /** Top-level action rows of a message without Components V2. */
  actionRows: 5,
  buttonsInRow: 5,
  choices: 25,
  /** Characters of an autocomplete choice's value when it is text. */
  choiceValue: 100,
  modalComponents: 5,
  /** Characters of a command's names, descriptions and choice values together. */
  commandSize: 8000,
  slashCommands: 100,
  contextCommands: 15,
  /** Bytes of one attachment, and of one request. */
  attachment: 10 * 1024 * 1024,
  request: 25 * 1024 * 1024,
} as const;
