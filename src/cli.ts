import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { SUMMARY_SENTENCES, type SummaryLength } from './answers/answers.ts';
import { type Answer, citationsOf, citationsOfStory, proveCitations } from './answers/proof.ts';
import { reasonForNothing } from './digest/reason-for-nothing.ts';
import type { DigestRequest } from './answers/digest-stories.ts';
import { type Config, environment, readConfig } from './config.ts';
import { databaseIn, type Engine, now, openEngine } from './engine.ts';
import { loadLexicons } from './lexicon-files.ts';
import type { RawDocument } from './model/article.ts';
import { SHARED_SCOPE, type Query } from './model/query.ts';
import { explainFault } from './ops/explain-fault.ts';
import { readDocument } from './reading/read-document.ts';
import { createFetcher } from './sources/fetch/create-fetcher.ts';
import { countFiles } from './sources/folder.ts';
import { BATCH_VERBS, runBatch } from './terminal/batch.ts';
import { openProgress } from './terminal/progress.ts';
import { readingText } from './terminal/reading-text.ts';
import { type DigestFlags, digestRequest } from './terminal/digest-request.ts';
import { accountText, storyText, titlesIn } from './terminal/digest-text.ts';
import { addRightsCommand } from './terminal/source-rights.ts';
import { wholeArticle, wholeNumber } from './terminal/whole-number.ts';
import { textAnswer, topicsText } from './terminal/text-answer.ts';
import { printable } from './terminal/printable.ts';
import { readLastDay, readWords, todayIn, Unusable } from './terminal/typed-words.ts';
import { userAgent } from './user-agent.ts';

interface Flags {
  readonly corpus?: string;
  readonly json?: boolean;
  readonly since?: string;
  readonly until?: string;
  readonly source?: string;
}

/** The last answer in a pipe that was closed early (`| head`) is no fault. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

/** Opens the bot's own store as it stands. */
async function withStore(work: (store: Engine['store']) => Promise<void>): Promise<void> {
  const { store } = openEngine(databaseIn(readConfig(environment()).dataDir));
  await work(store).finally(() => store.close());
}

/** Opens the bot's own store brought up to date, or with --corpus a store of that folder alone, in memory. */
async function withEngine(flags: Flags, work: (engine: Engine) => Promise<void>): Promise<void> {
  const config = readConfig(environment());
  const folder = flags.corpus ?? config.corpusDir;
  const files = await countFiles(folder);
  const engine = openEngine(flags.corpus === undefined ? databaseIn(config.dataDir) : ':memory:');
  try {
    const progress = openProgress(files);
    const report = await engine.ingest(folder, { onFile: progress.step });
    progress.stop();
    for (const problem of report.problems)
      process.stderr.write(`${printable(problem.where)}: ${problem.reason}\n`);
    await work(engine);
  } finally {
    await engine.close();
  }
}

const localToday = (): string => todayIn(readConfig(environment()).zone);

const queryOf = (words: readonly string[], flags: Flags, wordsOptional = false): Query =>
  readWords(words, flags, localToday(), wordsOptional);

async function show(engine: Engine, answer: Answer, flags: Flags): Promise<void> {
  if (answer.kind !== 'nothing') await proveCitations(engine.store, SHARED_SCOPE, citationsOf(answer));
  print(flags.json ? JSON.stringify(answer) : textAnswer(answer));
  if (answer.kind === 'nothing') process.exitCode = 3;
}

/** A page as it is fetched for a feed, with the same bounds, or a file. */
async function rawDocument(place: string, config: Config): Promise<RawDocument> {
  if (!/^https?:/i.test(place)) {
    const bytes = await readFile(place).catch((error: unknown) => {
      throw new Unusable(`${place} cannot be read: ${error instanceof Error ? error.message : 'unknown'}.`);
    });
    return { path: place, bytes, contentType: null, url: null };
  }
  const fetcher = createFetcher({
    userAgent: () => userAgent(config.contact),
    allowHosts: config.allowHosts,
  });
  try {
    const fetched = await fetcher.fetch({
      address: place,
      accept: 'text/html,application/xhtml+xml,*/*;q=0.5',
    });
    if (fetched.kind === 'document')
      return { path: place, bytes: fetched.bytes, contentType: fetched.contentType, url: fetched.address };
    throw new Unusable(fetched.kind === 'not-modified' ? 'The server sent nothing.' : fetched.reason);
  } finally {
    await fetcher.close();
  }
}

const isSummaryLength = (typed: string): typed is SummaryLength => Object.hasOwn(SUMMARY_SENTENCES, typed);

function summaryLength(typed: string): SummaryLength | number {
  if (isSummaryLength(typed)) return typed;
  if (/\d/.test(typed)) return wholeNumber(typed);
  throw new InvalidArgumentError('It must be short, medium, long or a number of sentences.');
}

const program = new Command('broadsheet')
  .description('Answers from a corpus of news, every sentence word for word with its source.')
  .showHelpAfterError('Add --help for what can be given.');

/** A command that answers from the corpus. */
const asking = (name: string, description: string): Command =>
  program
    .command(name)
    .description(description)
    .option('--corpus <folder>', "answer from this folder, without touching the bot's own store")
    .option('--since <day>', 'from this day on: 2026-11-01, 2026-10, yesterday, "last week"')
    .option('--until <day>', 'up to this day')
    .option('--source <name>', 'only this publisher')
    .option('--json', 'print the whole answer as JSON');

asking('summary', 'the sentences that tell a topic best')
  .argument('<words...>', 'keywords; "phrases", -exclusions, OR, source:, since: and until:')
  .option('--length <length>', 'short, medium, long or a number of sentences', summaryLength, 'medium')
  .action(async (words: string[], flags: Flags & { length: SummaryLength | number }) => {
    const asked = { scope: SHARED_SCOPE, query: queryOf(words, flags), length: flags.length };
    await withEngine(flags, async engine => {
      await show(engine, await engine.answers.summary(asked), flags);
    });
  });

asking('quotes', 'who said what about a topic')
  .argument('[words...]', 'keywords; may be left out with --speaker')
  .option('--speaker <name>', 'only what this person or organisation said')
  .option('--limit <number>', 'how many', wholeNumber, 10)
  .action(async (words: string[], flags: Flags & { speaker?: string; limit: number }) => {
    const speaker = flags.speaker ?? null;
    const query = queryOf(words, flags, speaker !== null);
    const asked = { scope: SHARED_SCOPE, query, speaker, limit: flags.limit };
    await withEngine(flags, async engine => {
      await show(engine, await engine.answers.quotes(asked), flags);
    });
  });

asking('timeline', 'what happened when')
  .argument('<words...>')
  .option('--limit <number>', 'how many days', wholeNumber, 12)
  .action(async (words: string[], flags: Flags & { limit: number }) => {
    const asked = { scope: SHARED_SCOPE, query: queryOf(words, flags), limit: flags.limit };
    await withEngine(flags, async engine => {
      await show(engine, await engine.answers.timeline(asked), flags);
    });
  });

asking('search', 'articles with these words')
  .argument('<words...>')
  .option('--limit <number>', 'how many', wholeNumber, 10)
  .action(async (words: string[], flags: Flags & { limit: number }) => {
    const asked = { scope: SHARED_SCOPE, query: queryOf(words, flags), limit: flags.limit };
    await withEngine(flags, async engine => {
      await show(engine, await engine.answers.search(asked), flags);
    });
  });

async function showDigest(engine: Engine, request: DigestRequest, flags: DigestFlags): Promise<void> {
  const { stories, account } = await engine.answers.digestStories(request);
  await proveCitations(engine.store, SHARED_SCOPE, stories.flatMap(citationsOfStory));
  if (flags.json) {
    print(JSON.stringify({ kind: 'digest', stories, account }));
    return;
  }
  if (account.older) print('Nothing was published lately: these are the newest of the older stories.\n');
  print(printable(stories.map(storyText).join('\n\n')) || reasonForNothing({ topics: [] }, account));
  if (flags.why) print(`\n${printable(accountText(account, await titlesIn(engine.store, account)))}`);
}

program
  .command('topics')
  .description('what the news is about, and what of it is rising')
  .option('--corpus <folder>', "answer from this folder, without touching the bot's own store")
  .option('--until <day>', 'the last day of the period; today when left out')
  .option('--days <number>', 'how many days', wholeNumber, 7)
  .option('--limit <number>', 'how many topics', wholeNumber, 15)
  .option('--json', 'print the whole answer as JSON')
  .action(async (flags: Pick<Flags, 'corpus' | 'json' | 'until'> & { days: number; limit: number }) => {
    const last = flags.until === undefined ? localToday() : readLastDay(flags.until, localToday());
    await withEngine(flags, async engine => {
      const asked = { scope: SHARED_SCOPE, last, days: flags.days, limit: flags.limit };
      const answer = await engine.answers.topics(asked);
      print(flags.json ? JSON.stringify(answer) : topicsText(answer));
      if (answer.topics.length === 0) process.exitCode = 3;
    });
  });

program
  .command('digest')
  .description('what a digest would hold now')
  .argument('[topics...]', 'one query each; none: everything')
  .option('--corpus <folder>', "answer from this folder, without touching the bot's own store")
  .option('--days <number>', 'what came in during so many days', wholeNumber, 7)
  .option('--limit <number>', 'how many stories', wholeNumber, 5)
  .option('--mute <words>', 'nothing about these words and "phrases", separated by commas')
  .option('--source <names>', 'only these publishers, separated by commas')
  .option('--without <names>', 'not these publishers, separated by commas')
  .option('--why', 'say why stories are told or left out')
  .option('--json', 'print the whole answer as JSON')
  .action(async (typed: string[], flags: DigestFlags) => {
    const topics = typed.map(topic => queryOf([topic], {}));
    const request = digestRequest(topics, flags, now());
    await withEngine(flags, engine => showDigest(engine, request, flags));
  });

program
  .command('ingest')
  .description("read a folder into the bot's store and name every file that could not be read")
  .argument('[folder]', 'CORPUS_DIR when left out')
  .action(async (folder: string | undefined) => {
    const config = readConfig(environment());
    const from = folder ?? config.corpusDir;
    const engine = openEngine(databaseIn(config.dataDir));
    try {
      const progress = openProgress(await countFiles(from));
      const report = await engine.ingest(from, {
        onFile: progress.step,
        ...(folder === undefined ? {} : { name: path.basename(path.resolve(folder)) }),
      });
      progress.stop();
      for (const problem of report.problems) print(`${printable(problem.where)}: ${problem.reason}`);
      const { added, revised, unchanged, gone, problems } = report;
      print(
        `${added} added, ${revised} revised, ${unchanged} files unchanged, ${gone} gone, ${problems.length} not read`,
      );
    } finally {
      await engine.close();
    }
  });

program
  .command('read')
  .description('show what is read of a file or a web page: title, date, captions and the text as it is cut')
  .argument('<place>', 'a file, or an address that begins with http')
  .action(async (place: string) => {
    const result = await readDocument(await rawDocument(place, readConfig(environment())));
    print(readingText(result));
    if (result.articles.length === 0) process.exitCode = 3;
  });

program
  .command('why')
  .description('say why an article is in one story with others')
  .argument('<article>', 'its number, as `search --json` gives it', wholeArticle)
  .action((article: number) =>
    withStore(async store => {
      const reasons = await store.storyReasons(SHARED_SCOPE, article);
      if (reasons.length === 0) print(`Article ${article} stands alone in its story.`);
      for (const { article: other, reason } of reasons)
        print(`the same as article ${other}, because: ${reason}`);
    }),
  );

program
  .command('remove')
  .description('remove an article for good: its text, findings and index')
  .argument('<article>', 'its number, as `search --json` gives it', wholeArticle)
  .action((article: number) =>
    withStore(async store => {
      if (!(await store.removeArticle(article))) throw new Unusable(`There is no article ${article}.`);
      print(`Article ${article} is removed.`);
    }),
  );

addRightsCommand(program, withStore);

program
  .command('batch')
  .description('JSON lines in, JSON lines out, for scripts')
  .argument('<verb>', BATCH_VERBS.join(', '))
  .action(async (verb: string) => {
    if (!BATCH_VERBS.includes(verb))
      throw new Unusable(`There is no batch verb “${verb}”: ${BATCH_VERBS.join(', ')}.`);
    await runBatch(verb, { input: process.stdin, output: process.stdout }, loadLexicons());
  });

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`${explainFault(error)}\n`);
  process.exitCode = 1;
}
