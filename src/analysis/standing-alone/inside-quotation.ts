/** Sentences that one pair of marks holds at most: a mark that stays open longer was never closed. */
const LONGEST = 8;

const BEFORE_OPENING = /[\s(—–[-]/u;

type Mark = 'opening' | 'closing';

/** „…“, »…« and “…”: the mark that closes one pair opens another. */
const GERMAN = 'de';

/** Marks that open and close alike are read by what stands before and after them. */
function markAt(sentence: string, at: number, language: string): Mark | null {
  const mark = sentence[at];
  if (mark === undefined) return null;
  if (language === GERMAN) {
    if (mark === '„') return 'opening';
    if (!/["“”»«]/u.test(mark)) return null;
  } else {
    if (mark === '“') return 'opening';
    if (mark === '”') return 'closing';
    if (mark !== '"') return null;
  }
  const opens = at === 0 || BEFORE_OPENING.test(sentence[at - 1] ?? '');
  return opens && /\S/u.test(sentence[at + 1] ?? '') ? 'opening' : 'closing';
}

const HAS_MARK = /["“”„»«]/u;

function marksOf(sentence: string, language: string): { first: Mark; last: Mark } | null {
  if (!HAS_MARK.test(sentence)) return null;
  let [first, last]: [Mark | null, Mark | null] = [null, null];
  for (let at = 0; at < sentence.length; at++) {
    const mark = markAt(sentence, at, language);
    first ??= mark;
    last = mark ?? last;
  }
  return first && last ? { first, last } : null;
}

/**
 * Places of the sentences that stand wholly inside somebody's words: in “We waited. The boat came. Nobody spoke.” the second
 * has no mark of its own, and reads as if the article said so. A paragraph that opens anew without a closing mark goes on.
 */
export function insideQuotations(sentences: readonly string[], language: string): ReadonlySet<number> {
  const inside = new Set<number>();
  let opened: number | null = null;
  for (const [at, sentence] of sentences.entries()) {
    const marks = marksOf(sentence, language);
    if (!marks) continue;
    const goesOn = marks.first === 'closing' || markAt(sentence, 0, language) === 'opening';
    if (opened !== null && goesOn && at - opened <= LONGEST)
      for (let between = opened + 1; between < at; between++) inside.add(between);
    opened = marks.last === 'opening' ? at : null;
  }
  return inside;
}
