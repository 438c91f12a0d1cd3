import type {
  QuotesAnswer,
  SearchAnswer,
  SummaryAnswer,
  TimelineAnswer,
  TopicsAnswer,
} from '../../model/answer.ts';
import type { Edition } from '../../model/edition.ts';
import type { Words } from '../words.ts';
import type { Draft } from './draft.ts';
import { editionView } from './edition-view.ts';
import { quotesView } from './quotes-view.ts';
import { searchView } from './search-view.ts';
import { summaryView } from './summary-view.ts';
import { timelineView } from './timeline-view.ts';
import { topicsView } from './topics-view.ts';
import { offersOf } from './offered-rows.ts';

export type Found = SummaryAnswer | QuotesAnswer | TimelineAnswer | SearchAnswer;

/** Whatever is laid out on pages. */
export type Shown =
  | Found
  | TopicsAnswer
  /** A preview is nothing posted: it has no mark to be found by. */
  | { readonly kind: 'edition'; readonly edition: Edition; readonly preview: boolean };

/** An answer as a draft, with what it offers to go on with. */
export function draftOf(shown: Shown, words: Words): Draft {
  const draft = viewOf(shown, words);
  return shown.kind === 'edition' || shown.kind === 'topics'
    ? draft
    : { ...draft, offers: offersOf(shown, words) };
}

function viewOf(shown: Shown, words: Words): Draft {
  switch (shown.kind) {
    case 'summary':
      return summaryView(shown, words);
    case 'quotes':
      return quotesView(shown, words);
    case 'timeline':
      return timelineView(shown, words);
    case 'search':
      return searchView(shown, words);
    case 'topics':
      return topicsView(shown, words);
    case 'edition':
      return editionView(shown.edition, shown.preview, words);
  }
}
