import { seededRandom } from './seeded-random.ts';

/** One invented article. Its words follow Zipf's law, so that indexes meet common and rare words as in real news. */
export interface GeneratedArticle {
  readonly number: number;
  readonly title: string;
  readonly publisher: string;
  /** YYYY-MM-DD */
  readonly day: string;
  /** Paragraphs separated by a blank line. */
  readonly text: string;
}

const SYLLABLES = (
  'ba ber bri cal cor dan del dor ed el far fen gal gor har hol in jor kel kin lan lor mar men mil nor ol or per pol ' +
  'quen ran rel ros sal sen sol tam tar tor ul van ver vin wal wen wor yar zel'
).split(' ');
const FIRST_NAMES = 'Ada Bela Cora Dora Edith Femi Gus Hana Ivo Jana Karl Lena Marek Nora Oskar Petra'.split(
  ' ',
);
const ROLES = [
  'the mayor',
  'a spokesman',
  'the harbour master',
  'the head of the council',
  'a local teacher',
];
const VERBS = 'closed opened repaired counted promised refused measured moved painted rebuilt'.split(' ');
const FILLERS = 'the a of and to in for on with by from after before near over its their last new old'.split(
  ' ',
);
const DAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const MONTHS = 'January March May July September November'.split(' ');
const VOCABULARY = 12_000;

/** In most articles, in one of a thousand, and two that are common apart. */
export const COMMON_WORD = 'council';
export const SECOND_COMMON_WORD = 'harbour';

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Word number `index` of the invented vocabulary. */
function inventedWord(index: number): string {
  const base = SYLLABLES.length;
  const parts = [index % base, Math.floor(index / base) % base, Math.floor(index / base ** 2) % base];
  return parts.map(part => SYLLABLES[part] ?? '').join('');
}

/** A word that few articles have. */
export const RARE_WORD = inventedWord(VOCABULARY - 2);

interface Pen {
  pick<Item>(items: readonly Item[]): Item;
  /** By rank: the n-th word is n times as rare as the first. */
  word(): string;
  whole(below: number): number;
  name(): string;
}

function openPen(random: () => number): Pen {
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new RangeError('nothing to pick from');
    return item;
  };
  const word = (): string => inventedWord(Math.floor(VOCABULARY ** random()) - 1);
  const whole = (below: number): number => Math.floor(random() * below);
  return { pick, word, whole, name: () => `${pick(FIRST_NAMES)} ${capital(inventedWord(whole(300)))}` };
}

function phrase(pen: Pen, words: number): string {
  return Array.from({ length: words }, (_, index) => (index % 2 === 0 ? pen.pick(FILLERS) : pen.word())).join(
    ' ',
  );
}

const SENTENCES: readonly ((pen: Pen) => string)[] = [
  pen => `The ${pen.word()} ${COMMON_WORD} ${pen.pick(VERBS)} ${phrase(pen, 14)} on ${pen.pick(DAYS)}.`,
  pen => `“We have ${pen.pick(VERBS)} ${phrase(pen, 10)},” ${pen.name()}, ${pen.pick(ROLES)}, said.`,
  pen =>
    `In ${pen.pick(MONTHS)} ${2001 + pen.whole(24)}, ${pen.name()} ${pen.pick(VERBS)} ${phrase(pen, 12)}.`,
  pen => `${capital(phrase(pen, 9))}, and ${pen.whole(9000) + 11} people came to ${capital(pen.word())}.`,
  pen => `The ${SECOND_COMMON_WORD} of ${capital(pen.word())} ${pen.pick(VERBS)} ${phrase(pen, 11)}.`,
  pen => `${capital(pen.word())} costs about $${pen.whole(90) + 2}.5 million, according to ${pen.name()}.`,
];

const wordsIn = (text: string): number => text.split(/\s+/).length;

function body(pen: Pen, words: number): string {
  const paragraphs: string[] = [];
  let written = 0;
  while (written < words) {
    const sentences = Array.from({ length: 3 }, () => pen.pick(SENTENCES)(pen));
    paragraphs.push(sentences.join(' '));
    written += sentences.reduce((sum, sentence) => sum + wordsIn(sentence), 0);
  }
  return paragraphs.join('\n\n');
}

/** `count` articles of about `words` words each, the same for the same seed. */
export function* generatedNews(count: number, words = 330, seed = 1): Generator<GeneratedArticle> {
  for (let number = 0; number < count; number += 1) {
    const pen = openPen(seededRandom(seed * 1_000_003 + number));
    const day = new Date(Date.UTC(2024, 0, 1 + (number % 700))).toISOString().slice(0, 10);
    yield {
      number,
      title: `${capital(pen.word())} ${pen.pick(VERBS)} ${phrase(pen, 4)} ${number}`,
      publisher: `${capital(inventedWord(number % 12))} Post`,
      day,
      text: body(pen, words),
    };
  }
}

/** As a file of a corpus folder. */
export const asMarkdown = (article: GeneratedArticle): string =>
  `---\ntitle: ${article.title}\npublisher: ${article.publisher}\ndate: ${article.day}\n---\n\n${article.text}\n`;
