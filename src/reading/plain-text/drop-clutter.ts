import { clutterMarks } from './clutter-marks.ts';
import { type Pass, withoutClutter } from './draft.ts';

/** Takes out lines in which the page speaks of itself. */
export const dropClutter: Pass = draft => {
  const marked = clutterMarks(draft.blocks);
  return marked.size === 0 ? draft : withoutClutter(draft, (_, index) => marked.has(index));
};
