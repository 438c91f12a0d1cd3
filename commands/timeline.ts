import {
  EVERYWHERE,
  completedOption,
  lengthOption,
  privateOption,
  rangeOptions,
} from '../src/discord/options.ts';
import { questionCommand } from '../src/discord/question-command.ts';

/** Dates a length. */
const DATES = { short: 6, medium: 12, long: 30 } as const;

export default questionCommand({
  keywords: 'topic',
  definition: {
    ...EVERYWHERE,
    name: 'timeline',
    description: 'What happened when, by the date of the event and as precisely as the articles say',
    options: [
      completedOption('topic', 'Keywords, "a phrase", -without', true),
      ...rangeOptions,
      lengthOption,
      privateOption,
    ],
  },
  find: ({ query, length }, scope, context) =>
    context.answers.timeline({ scope, query, limit: DATES[length] }),
});
