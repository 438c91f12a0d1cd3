import type { Article } from '../../model/article.ts';
import type {
  AccountedStory,
  EditionAccount,
  LeftOutStory,
  LeftOutWhy,
  ToldStory,
} from '../../model/edition-account.ts';
import type { Schedule } from '../../model/edition.ts';
import type { LedgerRow } from '../../storage/store.ts';
import { clipText, escapeText } from '../escape.ts';
import { maskedLink } from '../link.ts';
import type { WordKey } from '../word-keys.ts';
import type { Words } from '../words.ts';
import { ACCENT } from './components.ts';
import { STATES, unixSeconds } from './digest-list-view.ts';
import type { Draft, Group, Item } from './draft.ts';
import { slotText } from './edition-view.ts';

/** An edition with how it was chosen. */
export interface ExplainedEdition {
  readonly schedule: Schedule;
  /** null: the edition that would come now. */
  readonly row: LedgerRow | null;
  /** null: it is not kept. */
  readonly account: EditionAccount | null;
  /** Its articles by id, as far as they are still there. */
  readonly articles: ReadonlyMap<number, Article>;
}

const HEADLINE_CHARACTERS = 100;
const OUTLET_CHARACTERS = 40;
const REASON_CHARACTERS = 300;
const DAY_HOURS = 24;

const lineItem = (text: string, group: Group | null, source = ''): Item => ({
  group,
  lead: text,
  words: [],
  quoted: false,
  source,
  context: null,
});

/** "[Bridge closed](https://…) · Harbour Gazette"; without a title, its first words. */
function headlineOf(
  { article }: AccountedStory,
  articles: ReadonlyMap<number, Article>,
  words: Words,
): string {
  const found = articles.get(article);
  if (!found) return words('whyArticleGone');
  const title = escapeText(clipText(found.title ?? found.text.slice(0, 300), HEADLINE_CHARACTERS));
  const outlet = escapeText(clipText(found.publisher ?? '', OUTLET_CHARACTERS));
  return [maskedLink(title, found.url), outlet].filter(part => part !== '').join(' · ');
}

function ageText(hours: number | null, words: Words): string {
  if (hours === null) return words('undated');
  if (hours < 1) return words('whyFresh');
  return hours < 2 * DAY_HOURS
    ? words('whyHours', { count: Math.round(hours) })
    : words('whyDays', { count: Math.round(hours / DAY_HOURS) });
}

const has = ({ reasons }: ToldStory, name: string): boolean => reasons.some(reason => reason.name === name);

function coverageText({ articles, publishers }: ToldStory, words: Words): string {
  if (articles === 1) return words('whyOneArticle');
  return words(publishers === 1 ? 'whyOneSource' : 'whySources', { articles, publishers });
}

/** "told by 4 articles of 3 sources · 5 hours old · on “bridge”" */
function toldWords(told: ToldStory, words: Words): string {
  const parts = [
    told.update ? words('whyUpdate') : '',
    coverageText(told, words),
    ageText(told.ageHours, words),
    told.topic === null ? '' : words('whyTopic', { topic: escapeText(clipText(told.topic, 60)) }),
    has(told, 'like stories above it') ? words('whyLike') : '',
    has(told, 'same source above it') ? words('whySameSource') : '',
  ];
  return `-# ${parts.filter(part => part !== '').join(' · ')}`;
}

/** In the order of what people ask about. */
const LEFT_OUT: Readonly<Record<LeftOutWhy, WordKey>> = {
  muted: 'leftMuted',
  alike: 'leftAlike',
  'nothing-new': 'leftNothingNew',
  unproven: 'leftUnproven',
  'too-short': 'leftTooShort',
  below: 'leftBelow',
  old: 'leftOld',
};

/** What is to be said of one story beside why those like it were left out. */
function leftDetail({ word, beside }: LeftOutStory, edition: ExplainedEdition, words: Words): string {
  if (word !== undefined) return `\n-# ${words('whyMuted', { word: escapeText(clipText(word, 60)) })}`;
  return beside ? `\n-# ${words('whyAlike', { beside: headlineOf(beside, edition.articles, words) })}` : '';
}

/** "34 articles came in since Thursday 08:00 · 12 on none of its topics" */
function arrivedText(account: EditionAccount, words: Words): string {
  const lines = [
    words('whyCame', { count: account.articles, seconds: unixSeconds(account.since) }),
    account.capped ? words('whyCapped') : '',
    account.otherSources > 0 ? words('whyOtherSources', { count: account.otherSources }) : '',
    account.offTopic > 0 ? words('whyOffTopic', { count: account.offTopic }) : '',
    account.older ? words('whyOlder') : '',
  ];
  return lines.filter(line => line !== '').join('\n');
}

/** Those left out for one reason, under it: "### Left out: 12 for want of room". Without names, the number alone. */
function leftItems(
  why: LeftOutWhy,
  edition: ExplainedEdition,
  account: EditionAccount,
  named: boolean,
  words: Words,
): Item[] {
  const count = account.leftCounts[why] ?? 0;
  if (count === 0) return [];
  const left = words('whyLeftOut', { left: words(LEFT_OUT[why], { count, size: account.size }) });
  const stories = named ? account.left.filter(each => each.why === why) : [];
  if (stories.length === 0) return [lineItem(`**${left}**`, null)];
  const group = { heading: `### ${left}` };
  return stories.map(each =>
    lineItem(`${headlineOf(each, edition.articles, words)}${leftDetail(each, edition, words)}`, group),
  );
}

function stateText({ row }: ExplainedEdition, words: Words): string {
  if (row === null) return words('whyNow');
  const state = words(STATES[row.state]);
  const reason = row.reason === null ? '' : `: ${escapeText(clipText(row.reason, REASON_CHARACTERS))}`;
  return `${slotText(row.slot, words)} · ${state}${reason}`;
}

/** Which stories an edition told and which it left out, each with why; `leftOut`: the latter by name too. */
export function whyView(
  edition: ExplainedEdition,
  { leftOut }: { readonly leftOut: boolean },
  words: Words,
): Draft {
  const { schedule, account, articles } = edition;
  const group = { heading: `### ${words('whyTold')}` };
  const name = escapeText(clipText(schedule.name, 100));
  return {
    accent: ACCENT.digest,
    head: `## ${words('whyTitle', { name })}\n-# ${stateText(edition, words)}`,
    items:
      account === null
        ? [lineItem(words('whyForgotten'), null)]
        : [
            lineItem(arrivedText(account, words), null),
            ...account.told.map((told, at) =>
              lineItem(`**${at + 1}** ${headlineOf(told, articles, words)}`, group, toldWords(told, words)),
            ),
            ...(Object.keys(LEFT_OUT) as LeftOutWhy[]).flatMap(why =>
              leftItems(why, edition, account, leftOut, words),
            ),
          ],
    foot: null,
    itemsPerPage: 30,
  };
}
