import type {
  AutocompleteInteraction,
  ButtonInteraction,
  ChatInputCommandInteraction,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  StringSelectMenuInteraction,
} from 'discord.js';
import type { Answers } from '../answers/answers.ts';
import type { Digests } from '../digest/runner.ts';
import type { FeedDesk } from '../feeds/feed-desk.ts';
import type { NothingFound } from '../model/answer.ts';
import type { Query, Scope } from '../model/query.ts';
import type { Preferences, Store } from '../storage/store.ts';
import type { PageState } from './pages.ts';
import type { Found } from './views/shown.ts';
import type { WordsFor } from './words.ts';

/** The part of a log that this folder writes to: fields first, then what happened. */
export interface BotLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** Everything that commands work with. */
export interface CommandContext {
  readonly answers: Answers;
  readonly store: Store;
  readonly digests: Digests;
  readonly feeds: FeedDesk;
  readonly pages: Preferences<PageState>;
  readonly words: WordsFor;
  readonly clock: () => Date;
  /** IANA zone in which "yesterday" is understood. */
  readonly zone: string;
  readonly log: BotLog;
}

export type Length = 'short' | 'medium' | 'long';

/** What a person wants to know, checked. */
export interface Question {
  readonly query: Query;
  readonly speaker: string | null;
  readonly length: Length;
  /** So many sentences at most, instead of a length. */
  readonly sentences?: number;
}

/** One slash command: its definition and what it does. */
export interface Command {
  readonly definition: RESTPostAPIChatInputApplicationCommandsJSONBody;
  readonly run: (interaction: ChatInputCommandInteraction, context: CommandContext) => Promise<void>;
  readonly autocomplete?: (interaction: AutocompleteInteraction, context: CommandContext) => Promise<void>;
  /** A button whose custom id begins with the command's name; `parts` is the rest, split at colons. */
  readonly press?: (
    interaction: ButtonInteraction,
    parts: readonly string[],
    context: CommandContext,
  ) => Promise<void>;
  /** A menu whose custom id begins with the command's name. */
  readonly choose?: (
    interaction: StringSelectMenuInteraction,
    parts: readonly string[],
    context: CommandContext,
  ) => Promise<void>;
  /** Answers a question without options, for the buttons of nearest topics. */
  readonly find?: (
    question: Question,
    scope: Scope,
    context: CommandContext,
  ) => Promise<Found | NothingFound>;
}
