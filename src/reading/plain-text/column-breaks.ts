import { type Pass, without } from './draft.ts';

const BRACKETED = /^\[\s?(?:to|go to|back to|continued?|return to)\b[^\]]{0,60}\]$/i;
const RULE_ONLY = /^[|¦_=*•·~<>»«\s—–-]{1,200}$/u;

/** Marks of a printed layout: "[to top of third column]", a lone "|", "* * *". */
export const dropColumnBreaks: Pass = draft =>
  without(draft, ({ text }) => BRACKETED.test(text) || RULE_ONLY.test(text));
