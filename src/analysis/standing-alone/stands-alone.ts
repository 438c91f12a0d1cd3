import type { Lexicons } from '../../language/lexicons.ts';
import { type Fault, standingRulesOf } from './standing-rules.ts';

export type { Fault } from './standing-rules.ts';

/**
 * The first fault found, or null where the sentence can be read by itself.
 * @param lexicons of the sentence’s language
 */
export function faultOf(sentence: string, lexicons: Lexicons): Fault | null {
  const { opening, faults } = standingRulesOf(lexicons);
  const words = sentence.replace(opening, '');
  const rule = faults.find(each => each.found(each.insideMark ? words : sentence, lexicons));
  return rule ? { name: rule.name, dangling: rule.dangling } : null;
}
