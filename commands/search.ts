import {
  EVERYWHERE,
  completedOption,
  lengthOption,
  privateOption,
  rangeOptions,
} from '../src/discord/options.ts';
import { questionCommand } from '../src/discord/question-command.ts';

/** Articles a length. */
const ARTICLES = { short: 5, medium: 12, long: 30 } as const;

export default questionCommand({
  keywords: 'words',
  definition: {
    ...EVERYWHERE,
    name: 'search',
    description: 'The articles on something, each with the sentence that matches best',
    options: [
      completedOption('words', 'Keywords, "a phrase", -without', true),
      ...rangeOptions,
      lengthOption,
      privateOption,
    ],
  },
  find: ({ query, length }, scope, context) =>
    context.answers.search({ scope, query, limit: ARTICLES[length] }),
});
