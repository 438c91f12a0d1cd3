import type { EditionAccount, LeftOutWhy } from '../model/edition-account.ts';
import type { Schedule } from '../model/edition.ts';

const WHYS: readonly (readonly [why: LeftOutWhy, said: string])[] = [
  ['muted', 'muted'],
  ['nothing-new', 'told in an earlier edition'],
  ['old', 'published long before'],
  ['too-short', 'too short to be shown'],
  ['unproven', 'changed while the edition was made'],
];

/** Why an edition has no story, as a sentence for people: "Of what came in since …, 2 stories are muted." */
export function reasonForNothing({ topics }: Pick<Schedule, 'topics'>, account: EditionAccount): string {
  const { since, leftCounts } = account;
  const about = topics.length ? ` on ${topics.join(', ')}` : '';
  const from = `${since.slice(0, 10)} ${since.slice(11, 16)} UTC`;
  const left = WHYS.flatMap(([why, said]) => {
    const count = leftCounts[why] ?? 0;
    return count === 0 ? [] : [{ why, count, said }];
  });
  if (left.length === 0) return `Nothing new${about} came in since ${from}.`;
  if (left.length === 1 && left[0]?.why === 'nothing-new')
    return `What came in${about} since ${from} was told in an earlier edition.`;
  const parts = left.map(({ count, said }, at) =>
    at > 0 ? `${count} ${said}` : `${count} ${count === 1 ? 'story was' : 'stories were'} ${said}`,
  );
  return `Nothing to tell of what came in${about} since ${from}: ${parts.join(', ')}.`;
}
