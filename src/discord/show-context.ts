import { MessageFlags, type StringSelectMenuInteraction } from 'discord.js';
import type { ArticleCard } from '../model/answer.ts';
import type { Article } from '../model/article.ts';
import type { Scope } from '../model/query.ts';
import type { Span } from '../model/span.ts';
import type { Store } from '../storage/store.ts';
import type { CommandContext } from './command.ts';
import { contextRange } from './context-range.ts';
import { ephemeral, outgoing } from './message.ts';
import { scopeOf } from './scope.ts';
import { contextView, type SentenceInContext } from './views/context-view.ts';
import { drawPage, pageCount } from './views/draw-page.ts';
import { noticeView } from './views/notice-view.ts';

interface Place {
  readonly revision: number;
  readonly span: Span;
}

/** `12:340:421` → revision 12, characters 340 to 421. */
function readPlace(value: string): Place | null {
  const match = /^(\d{1,15}):(\d{1,9}):(\d{1,9})$/.exec(value);
  if (!match) return null;
  return { revision: Number(match[1]), span: { start: Number(match[2]), end: Number(match[3]) } };
}

const cardOf = (article: Article, revision: number): ArticleCard => ({
  article: article.id,
  revision,
  story: article.story,
  title: article.title,
  publisher: article.publisher,
  url: article.url,
  day: article.published?.day ?? null,
  dayInherited: article.published?.basis === 'inherited',
});

/** null: the article is gone, or this person may not see it. */
export async function findInContext(
  store: Store,
  scope: Scope,
  place: Place,
): Promise<SentenceInContext | null> {
  const found = await store.revision(scope, place.revision);
  if (found === null || found.removed) return null;
  const { span } = place;
  if (span.start >= span.end || span.end > found.text.length) return null;
  const [known] = await store.annotated(scope, [found.article]);
  if (known === undefined) return null;
  // an older revision has no sentences of its own here: its citation is shown alone
  const sentences = known.article.revision === place.revision ? known.annotation.sentences : [];
  const range = contextRange(found.text, span, sentences, known.article.rights);
  return {
    source: cardOf(known.article, place.revision),
    citation: {
      article: found.article,
      revision: place.revision,
      span,
      text: found.text.slice(span.start, span.end),
    },
    before: found.text.slice(range.start, span.start),
    after: found.text.slice(span.end, range.end),
  };
}

/** Shows the chosen sentence in its paragraph, to the person who chose it alone. */
export async function showContext(
  interaction: StringSelectMenuInteraction,
  context: CommandContext,
): Promise<void> {
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const words = context.words(interaction.locale);
  const place = readPlace(interaction.values[0] ?? '');
  const found = place && (await findInContext(context.store, scopeOf(interaction), place));
  if (!found) {
    await interaction.editReply(outgoing(noticeView(words('contextGone'))));
    return;
  }
  const draft = contextView(found, words);
  const pages = pageCount(draft, words);
  for (let page = 0; page < pages; page += 1) {
    const body = drawPage(draft, page, null, words);
    if (page === 0) await interaction.editReply(outgoing(body));
    else await interaction.followUp(ephemeral(body));
  }
}
