import type { ReadProblem } from '../model/article.ts';

const NAMED = 3;
const CHARACTERS = 300;

/** Controls, marks that turn a line around and what nobody sees: a feed's words must not draw on a terminal. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;

/** The first few problems of a feed's entries, each a bounded line for the log: "https://…/7: The entry has …". */
export const firstReasons = (problems: readonly ReadProblem[]): string[] =>
  problems
    .slice(0, NAMED)
    .map(({ where, reason }) => `${where.slice(0, CHARACTERS)}: ${reason.slice(0, CHARACTERS)}`)
    .map(line => line.toWellFormed().replace(UNSEEN, ' ').trim());
