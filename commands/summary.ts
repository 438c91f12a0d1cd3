import {
  EVERYWHERE,
  completedOption,
  lengthOption,
  privateOption,
  rangeOptions,
  sentencesOption,
} from '../src/discord/options.ts';
import { questionCommand } from '../src/discord/question-command.ts';

export default questionCommand({
  keywords: 'topic',
  definition: {
    ...EVERYWHERE,
    name: 'summary',
    description: 'The sentences that tell a topic best, word for word and with their sources',
    options: [
      completedOption('topic', 'Keywords, "a phrase", -without', true),
      ...rangeOptions,
      lengthOption,
      sentencesOption,
      privateOption,
    ],
  },
  find: ({ query, length, sentences }, scope, context) =>
    context.answers.summary({ scope, query, length: sentences ?? length }),
});
