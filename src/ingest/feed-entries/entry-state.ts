import type { DocumentState } from '../../storage/store.ts';
import type { Precision, Publication } from '../../model/time.ts';
import { isUnjoined } from '../save-documents.ts';

/** What an entry says, each part as a short hash (the date as `datePrint` writes it); '' where it says nothing. */
export interface EntryPrint {
  readonly title: string;
  readonly link: string;
  readonly date: string;
  readonly text: string;
}

/** What was done about the entry's page. */
export interface PageState {
  /** The article's text is the page's: a teaser must not take its place. */
  readonly isHeld: boolean;
  /** Tries that failed; done: the page was read, or is asked for no more. */
  readonly tries: number | 'done';
}

export const UNREAD: PageState = { isHeld: false, tries: 0 };

/** What the store's hash of an entry's document tells: documents of feeds are named for entries, not for bytes. */
export interface EntryState {
  readonly kind: 'entry';
  readonly print: EntryPrint;
  readonly page: PageState;
  /** A crash came between saving its article and putting it into its story. */
  readonly isUnjoined: boolean;
  readonly cleaner: string;
}

/** Another name of an entry: its link, or its words, beside its id. */
export interface AliasState {
  readonly kind: 'alias';
  readonly key: string;
}

const PRECISIONS: readonly Precision[] = ['year', 'month', 'day', 'minute'];

/** Dates in this form stand in the order of their instants. */
export const datePrint = (published: Publication | null): string =>
  published === null
    ? ''
    : [published.instant, published.day, published.offsetMinutes ?? '', published.precision].join('~');

function printedDate(print: string): Publication | null {
  const [instant = '', day = '', offset = '', stated] = print.split('~');
  const precision = PRECISIONS.find(each => each === stated);
  if (precision === undefined) return null;
  return { instant, day, offsetMinutes: offset === '' ? null : Number(offset), precision, basis: 'feed' };
}

const ENTRY = 'entry|';
const ALIAS = 'alias|';

const HELD = '+';

export const entryHash = ({ title, link, date, text }: EntryPrint, { isHeld, tries }: PageState): string =>
  `${ENTRY}${[title, link, date, text, `${isHeld ? HELD : ''}${tries}`].join('|')}`;

export const aliasHash = (key: string): string => ALIAS + key;

function pageState(text = ''): PageState {
  const isHeld = text.startsWith(HELD);
  const tries = text.slice(isHeld ? HELD.length : 0);
  return { isHeld, tries: tries === 'done' ? 'done' : Number(tries) || 0 };
}

/** null: not known, or not written by this reader. */
export function entryState(state: DocumentState | undefined): EntryState | AliasState | null {
  if (!state) return null;
  const { hash, cleaner } = state;
  if (hash.startsWith(ALIAS)) return { kind: 'alias', key: hash.slice(ALIAS.length) };
  const at = hash.indexOf(ENTRY);
  if (at < 0) return null;
  const [title = '', link = '', date = '', text = '', page] = hash.slice(at + ENTRY.length).split('|');
  return {
    kind: 'entry',
    print: { title, link, date, text },
    page: pageState(page),
    isUnjoined: isUnjoined(hash),
    cleaner,
  };
}

const PARTS = ['title', 'link', 'date', 'text'] as const;

/** What an entry says now, beside what was kept of it. */
export interface Comparison {
  readonly isEdited: boolean;
  /** With the date that holds. */
  readonly print: EntryPrint;
  readonly published: Publication | null;
}

/**
 * Compares an entry with what was kept of it. A date only moves back: some feeds write the moment of asking or of the last
 * edit, and nothing is published later than it was.
 */
export function compared(
  before: EntryPrint | null,
  now: EntryPrint,
  published: Publication | null,
): Comparison {
  const earlier =
    before?.date !== undefined && before.date !== '' && (now.date === '' || before.date < now.date);
  const print = earlier ? { ...now, date: before.date } : now;
  return {
    isEdited: before === null || PARTS.some(part => before[part] !== print[part]),
    print,
    published: earlier ? printedDate(before.date) : published,
  };
}
