import { ACRONYM, acronymOf, foldedLabel, lastWordForm } from './topic-forms.ts';
import { TOPIC_LIMITS as LIMITS } from './topic-weights.ts';

/** A label and how many stories have it. */
export interface CountedLabel {
  readonly label: string;
  readonly stories: number;
}

/** Which label stands for one of several: "Libya" for "Libyan", "Kim Jong Un" for "Kim", "United Nations" for "UN". */
export type BestLabels = ReadonlyMap<string, string>;

interface Form {
  readonly key: string;
  readonly words: readonly string[];
  /** As people are shown it. */
  readonly label: string;
  readonly stories: number;
}

const capitals = (label: string): number => (/\p{Ll}/u.test(label) ? 0 : 1);

/** Labels that differ in case, accents, hyphens and stops alone are one form, in small letters where one is. */
function formsOf(labels: readonly CountedLabel[]): Form[] {
  return [...Map.groupBy(labels, ({ label }) => foldedLabel(label))].flatMap(([key, same]): Form[] => {
    const [best] = same.toSorted(
      (a, b) =>
        capitals(a.label) - capitals(b.label) || b.stories - a.stories || (a.label < b.label ? -1 : 1),
    );
    const stories = same.reduce((sum, each) => sum + each.stories, 0);
    return best ? [{ key, words: key.split(' '), label: best.label, stories }] : [];
  });
}

const mostFirst = (a: Form, b: Form): number => b.stories - a.stories || (a.key < b.key ? -1 : 1);

/**
 * Merges labels of one thing into the best of them. A part goes into the fuller name where that is nearly as frequent
 * ("Gadhafi" into "Moammar Gadhafi", not "Libya" into "Libya Herald"), a people or plural into its country or singular, an
 * acronym into the name whose initials it is. Every label has an entry.
 */
export function bestLabels(labels: readonly CountedLabel[]): BestLabels {
  const forms = formsOf(labels).sort(mostFirst);
  const byKey = new Map(forms.map(form => [form.key, form]));
  const byWord = new Map<string, Form[]>();
  const byAcronym = new Map<string, Form>();
  for (const form of forms) {
    for (const word of new Set(form.words)) {
      const holders = byWord.get(word);
      if (holders) holders.push(form);
      else byWord.set(word, [form]);
    }
    const initials = acronymOf(form.label);
    if (initials !== null && !byAcronym.has(initials)) byAcronym.set(initials, form);
  }
  const better = (form: Form): Form | undefined => {
    const singular = lastWordForm(form.words).flatMap(key => byKey.get(key) ?? []);
    if (singular[0] && singular[0].stories * LIMITS.rarer >= form.stories) return singular[0];
    const whole = ACRONYM.test(form.label) ? byAcronym.get(form.label.replaceAll('.', '')) : undefined;
    if (whole && whole !== form) return whole;
    return fullerForm(form, byWord);
  };
  const found = new Map<string, string>();
  for (const { label } of labels)
    found.set(label, settled(byKey.get(foldedLabel(label)), better)?.label ?? label);
  return found;
}

/** The most frequent of the longer names that hold this one as their first or last words. */
function fullerForm(form: Form, byWord: ReadonlyMap<string, readonly Form[]>): Form | undefined {
  const isCapital = /^\p{Lu}/u.test(form.label);
  return byWord.get(form.words[0] ?? '')?.find(other => {
    const isLonger = other.words.length > form.words.length && other.words.length <= LIMITS.longestWords;
    return (
      isLonger &&
      other.stories >= form.stories * LIMITS.nearlyAsFrequent &&
      (isCapital || !/^\p{Lu}/u.test(other.label)) &&
      (other.key.startsWith(`${form.key} `) || other.key.endsWith(` ${form.key}`))
    );
  });
}

/** From form to better form, as long as there is one; a circle ends where it began. */
function settled(form: Form | undefined, better: (form: Form) => Form | undefined): Form | undefined {
  const passed = new Set<Form>();
  let at = form;
  while (at && !passed.has(at)) {
    passed.add(at);
    const next = better(at);
    if (!next || passed.has(next)) return at;
    at = next;
  }
  return at;
}
