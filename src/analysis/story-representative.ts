import type { Article } from '../model/article.ts';

/** What the choice looks at. */
export type Representable = Pick<Article, 'id' | 'title' | 'text' | 'published'>;

/** An account of at least this share of the longest one's length is as full as it: the earliest of those was there first. */
const FULL_SHARE = 0.8;

/** Lower stands before higher. A copy without a title or with a borrowed date names its source poorly. */
function ranks(
  { title, text, published }: Representable,
  longest: number,
): readonly [number, number, number, string, number] {
  return [
    title === null ? 1 : 0,
    text.length >= FULL_SHARE * longest ? 0 : 1,
    published === null || published.basis === 'inherited' ? 1 : 0,
    published?.instant ?? '9999',
    -text.length,
  ];
}

/**
 * The articles of a story, the one that stands for it first: titled, full, dated by itself, earliest. Hand in those that
 * the reader may see: who does not see the fullest account gets the next one.
 */
export function representativeFirst<Member>(
  members: readonly Member[],
  articleOf: (member: Member) => Representable,
): Member[] {
  const titled = members.map(articleOf).filter(article => article.title !== null);
  const compared = titled.length > 0 ? titled : members.map(articleOf);
  const longest = compared.reduce((most, { text }) => Math.max(most, text.length), 0);
  const ranked = members.map(member => ({
    member,
    id: articleOf(member).id,
    ranks: ranks(articleOf(member), longest),
  }));
  ranked.sort((a, b) => {
    const at = a.ranks.findIndex((own, place) => own !== b.ranks[place]);
    if (at < 0) return a.id - b.id;
    return (a.ranks[at] ?? 0) < (b.ranks[at] ?? 0) ? -1 : 1;
  });
  return ranked.map(({ member }) => member);
}
