import type { ChatInputCommandInteraction } from 'discord.js';
import type { NothingFound } from '../model/answer.ts';
import type { Scope } from '../model/query.ts';
import { parseQuery } from '../language/query.ts';
import type { Command, CommandContext, Length, Question } from './command.ts';
import { escapeText } from './escape.ts';
import { ephemeral } from './message.ts';
import { respond } from './respond.ts';
import { noteUses } from './note-uses.ts';
import { suggestFacets } from './suggest.ts';
import { localDay } from './today.ts';
import { noticeView } from './views/notice-view.ts';
import type { Found } from './views/shown.ts';

export interface QuestionCommand {
  readonly definition: Command['definition'];
  /** Name of the option with the keywords. */
  readonly keywords: 'topic' | 'words';
  readonly find: (question: Question, scope: Scope, context: CommandContext) => Promise<Found | NothingFound>;
}

const isLength = (value: string): value is Length => ['short', 'medium', 'long'].includes(value);

/** The options as a checked question, or a sentence that says what to change. No input or output: it is quick. */
export function readQuestion(
  interaction: ChatInputCommandInteraction,
  keywords: 'topic' | 'words',
  context: Pick<CommandContext, 'clock' | 'zone' | 'words'>,
): Question | { readonly problem: string } {
  const { options } = interaction;
  const typed = options.getString(keywords)?.trim() ?? '';
  const speaker = options.getString('speaker')?.trim() ?? '';
  if (typed === '' && speaker === '') return { problem: context.words(interaction.locale)('sayWhat') };
  const query = parseQuery(
    {
      words: typed,
      since: options.getString('since'),
      until: options.getString('until'),
      source: options.getString('source'),
    },
    { today: localDay(context.clock(), context.zone), wordsOptional: speaker !== '' },
  );
  if ('problem' in query) return { problem: escapeText(query.problem) };
  const length = options.getString('length') ?? 'medium';
  const sentences = options.getInteger('sentences');
  return {
    query,
    speaker: speaker === '' ? null : speaker,
    length: isLength(length) ? length : 'medium',
    ...(sentences === null ? {} : { sentences }),
  };
}

/** A command that answers a question from the corpus: input checked, deferred, found, proved, shown. */
export function questionCommand(command: QuestionCommand): Command {
  const { definition, keywords, find } = command;
  return {
    definition,
    find,
    autocomplete: suggestFacets,
    run: async (interaction, context) => {
      const question = readQuestion(interaction, keywords, context);
      if ('problem' in question) {
        await interaction.reply(ephemeral(noticeView(question.problem)));
        return;
      }
      const isPrivate = interaction.options.getBoolean('private') ?? false;
      const request = { command: definition.name, find: (scope: Scope) => find(question, scope, context) };
      await respond(interaction, isPrivate, request, context);
      // a private question is nobody else's business, not even as a place in a list
      if (!isPrivate) await noteUses(interaction, keywords, context);
    },
  };
}
