import type { DocumentState, Store } from '../../storage/store.ts';
import { type AliasState, compared, entryState, type EntryPrint, type EntryState } from './entry-state.ts';
import type { FeedEntry } from './feed-entry.ts';

/** An entry with the key that it keeps for good. */
export interface KeyedEntry extends FeedEntry {
  readonly key: string;
  /** As it was read last; null: new. */
  readonly before: EntryState | null;
  /** It says something else than it did, or was not there. */
  readonly isEdited: boolean;
  /** Names that are not kept for it yet. */
  readonly newNames: readonly string[];
}

type States = ReadonlyMap<string, EntryState | AliasState>;
const KINDS = ['id', 'link', 'words', 'whole'] as const;
type Kind = (typeof KINDS)[number];

const kindOf = (name: string): Kind | undefined =>
  KINDS.find(kind => name.startsWith(`${kind}:`) || name.startsWith(`${kind}#`));

const same = (a: string, b: string): boolean => a !== '' && a === b;
const differ = (a: string, b: string): boolean => a !== '' && b !== '' && a !== b;

/** One way to find entries again, and whether what bears the name now is what bore it before. */
interface Way {
  readonly kind: Kind;
  readonly isTrusted: (before: EntryPrint, now: EntryPrint) => boolean;
}

/** The strongest first. */
const WAYS: readonly Way[] = [
  {
    // an id counts unless all else is another entry's: some feeds number their entries from the top
    kind: 'id',
    isTrusted: (before, now) =>
      !differ(before.title, now.title) || !differ(before.link, now.link) || before.text === now.text,
  },
  {
    // the page of all warnings is the link of each new warning
    kind: 'link',
    isTrusted: (before, now) =>
      same(before.title, now.title) || same(before.text, now.text) || same(before.date, now.date),
  },
  { kind: 'words', isTrusted: () => true },
  { kind: 'whole', isTrusted: () => true },
  // a new title often makes a new link: with the date of before, an id that nothing speaks against is the same entry's
  { kind: 'id', isTrusted: (before, now) => same(before.date, now.date) },
];

/** The key that an entry's name leads to in this way. */
function keyBehind(entry: FeedEntry, { kind, isTrusted }: Way, states: States): string | null {
  const name = entry.names.find(each => kindOf(each) === kind);
  const state = name === undefined ? undefined : states.get(name);
  if (name === undefined || !state) return null;
  const key = state.kind === 'alias' ? state.key : name;
  const known = states.get(key);
  if (known?.kind !== 'entry') return state.kind === 'alias' ? key : null;
  return isTrusted(known.print, entry.print) ? key : null;
}

/** Strong names go first for all entries: one that is known by its id must not lose its article to a look-alike. */
function foundKeys(entries: readonly FeedEntry[], states: States): ReadonlyMap<FeedEntry, string> {
  const found = new Map<FeedEntry, string>();
  const taken = new Set<string>();
  for (const way of WAYS) {
    for (const entry of entries) {
      const key = found.has(entry) ? null : keyBehind(entry, way, states);
      if (key === null || taken.has(key)) continue;
      found.set(entry, key);
      taken.add(key);
    }
  }
  return found;
}

/** A new entry's key is its strongest name that no other entry goes by. */
function freshKey(entry: FeedEntry, states: States, taken: ReadonlySet<string>): string {
  const free = entry.names.find(name => states.get(name)?.kind !== 'entry' && !taken.has(name));
  return free ?? `whole:${Object.values(entry.print).join('.')}`;
}

async function load(store: Store, source: number, paths: readonly string[]): Promise<States> {
  const states: ReadonlyMap<string, DocumentState> = await store.documentStates(source, paths);
  return new Map(
    [...states].flatMap(([path, state]) => {
      const known = entryState(state);
      return known ? [[path, known] as const] : [];
    }),
  );
}

/**
 * Finds each entry again by id, else by link, else by its words: feeds that make up new ids, or new links, at every
 * poll do not make new articles.
 */
export async function keyedEntries(
  entries: readonly FeedEntry[],
  source: number,
  store: Store,
): Promise<KeyedEntry[]> {
  const byName = await load(
    store,
    source,
    entries.flatMap(entry => entry.names),
  );
  const behind = [...byName.values()].flatMap(state => (state.kind === 'alias' ? [state.key] : []));
  const states: States = new Map([...byName, ...(await load(store, source, behind))]);
  const found = foundKeys(entries, states);
  const taken = new Set(found.values());
  return entries.map(entry => {
    const key = found.get(entry) ?? freshKey(entry, states, taken);
    taken.add(key);
    const state = states.get(key);
    const before = state?.kind === 'entry' ? state : null;
    const { isEdited, print, published } = compared(before?.print ?? null, entry.print, entry.item.published);
    const newNames = entry.names.filter(name => {
      const known = states.get(name);
      return name !== key && known?.kind !== 'entry' && known?.key !== key;
    });
    return { ...entry, item: { ...entry.item, published }, print, key, before, isEdited, newNames };
  });
}
