import {
  EVERYWHERE,
  completedOption,
  lengthOption,
  privateOption,
  rangeOptions,
} from '../src/discord/options.ts';
import { questionCommand } from '../src/discord/question-command.ts';

/** Quotations a length. */
const QUOTATIONS = { short: 5, medium: 10, long: 25 } as const;

export default questionCommand({
  keywords: 'topic',
  definition: {
    ...EVERYWHERE,
    name: 'quotes',
    description: 'Who said what: quotations with their speaker, on a topic or by a person',
    options: [
      completedOption('topic', 'Keywords, "a phrase", -without', false),
      completedOption('speaker', 'Who said it', false),
      ...rangeOptions,
      lengthOption,
      privateOption,
    ],
  },
  find: ({ query, speaker, length }, scope, context) =>
    context.answers.quotes({ scope, query, speaker, limit: QUOTATIONS[length] }),
});
