import { describe, expect, it } from 'vitest';
import { accountTerms, accountTime } from '../../src/analysis/story-account.ts';
import { BlockWalk } from '../../src/analysis/story-blocks.ts';
import { likeness } from '../../src/analysis/story-likeness.ts';
import { Profile } from '../../src/analysis/story-profile.ts';
import { AccountWindow } from '../../src/analysis/story-window.ts';
import { STORY_LIMITS } from '../../src/analysis/weights.ts';
import { lexicons } from './lexicons.ts';
import { TWINS } from './story-samples.ts';

const DAYS = ['2026-03-02', '2026-03-03', '2026-03-04'] as const;

function profileOf(id: number, title: string, text: string, day: string): Profile {
  return new Profile({
    id,
    ...accountTerms(title, text, lexicons),
    ...accountTime({ day, instant: day, precision: 'day' }, day),
  });
}

const SYLLABLES = ['bal', 'cor', 'dun', 'fen', 'gar', 'hol', 'kel', 'lim', 'mor', 'nar'];
/** A name for each number. */
const nameOf = (number: number): string => {
  const spelled = Array.from(String(number), digit => SYLLABLES[Number(digit)] ?? '').join('');
  return spelled.charAt(0).toUpperCase() + spelled.slice(1);
};

const PATTERNS: readonly ((company: string, number: number) => string)[] = [
  (company, number) =>
    `Shares of ${company} closed ${number % 90} percent higher on the regional exchange, which called the trading calm. ` +
    `Revenue of ${company} came to ${number} million in the quarter, its chief executive said, and the outlook stays as it was.`,
  (company, number) =>
    `Rain of ${number % 70} millimetres is expected at ${company} from noon, the weather service said in its bulletin. ` +
    `Winds at ${company} turn to the west, gusts reach ${number % 50} kilometres an hour, and the night stays cloudy and mild.`,
  (company, number) =>
    `${company} drew ${number % 5} goals to ${number % 3} in front of ${number} spectators in the district league. ` +
    `The referee of the match at ${company} showed two cards, and the table keeps its leader until next week.`,
];

/** Articles that a programme makes by filling in names and numbers, several patterns in turn, all within three days. */
const made = (count: number): Profile[] =>
  Array.from({ length: count }, (_, number) => {
    const company = nameOf(number);
    const write = PATTERNS[number % PATTERNS.length] ?? (() => '');
    const day = DAYS[Math.floor(number / PATTERNS.length) % DAYS.length] ?? DAYS[0];
    return profileOf(number + 1, `Today at ${company}`, write(company, number), day);
  });

function settled(profiles: readonly Profile[]) {
  const window = new AccountWindow();
  for (const [day, ofDay] of Map.groupBy(profiles, each => each.account.day)) window.load(day, ofDay);
  const walk = new BlockWalk(window);
  const blocks = new Map<number, string>();
  for (const profile of profiles) {
    if (blocks.has(profile.account.id)) continue;
    const steps = walk.around(profile);
    let step = steps.next();
    while (!step.done) step = steps.next();
    const ids = step.value.members.map(({ account }) => account.id).sort((a, b) => a - b);
    for (const id of ids) blocks.set(id, ids.join(' '));
  }
  return { work: window.work, blocks };
}

describe('the likeness of two accounts', () => {
  it('is the same from either side, where each names as many and only one names what they share', () => {
    const day = DAYS[0];
    const a = profileOf(
      1,
      'Dam gates open',
      'The gates of the dam at Brackwater were opened by Roon after the rain.',
      day,
    );
    const b = profileOf(
      2,
      'Dam gates stay open',
      'Brackwater waits. The gates of the dam stay open after the rain, said Ostery and Lamm.',
      day,
    );
    expect(likeness(a, b)).toBeGreaterThan(0);
    expect(likeness(a, b)).toBe(likeness(b, a));
  });

  it('is the same from either side for all samples', () => {
    const profiles = Object.values(TWINS)
      .flat()
      .map(({ title, text, published }, id) => profileOf(id, title, text, published));
    for (const a of profiles) for (const b of profiles) expect(likeness(a, b)).toBe(likeness(b, a));
  });
});

describe('articles made after few patterns in the same days', () => {
  it('cost each of them no more than a fixed number of comparisons', () => {
    const { comparisons } = settled(made(1800)).work;
    expect(comparisons).toBeLessThanOrEqual(1800 * STORY_LIMITS.alikeAccounts);
  });

  it('cost work in proportion to their number', () => {
    const [some, twice] = [settled(made(3000)).work, settled(made(6000)).work];
    const cost = (work: typeof some): number => work.comparisons + work.looks;
    expect(cost(twice)).toBeLessThan(2.5 * cost(some));
  });

  it('hang together in the same blocks in whatever order they come', () => {
    const profiles = made(2100);
    const { blocks } = settled(profiles);
    const turned = settled(profiles.toReversed()).blocks;
    const shifted = settled([...profiles.slice(700), ...profiles.slice(0, 700)]).blocks;
    for (const [id, block] of blocks) {
      expect(turned.get(id)).toBe(block);
      expect(shifted.get(id)).toBe(block);
    }
  });
});
