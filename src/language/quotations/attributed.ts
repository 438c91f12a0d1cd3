import { accountOf } from './account-of.ts';
import { assessed } from './assessed.ts';
import { asToldAfter, attributionAfter } from './attribution-after.ts';
import { attributionBefore, attributionByNoun, standInBefore } from './attribution-before.ts';
import { carried, goesOn, introduced, toldBefore, type OpenQuotation } from './goes-on.ts';
import { participleAfter } from './participle-after.ts';
import { participleBefore } from './participle-before.ts';
import type { Attribution, QuoteScene, QuotedTokens } from './quote-scene.ts';
import { speakerLabel } from './speaker-label.ts';
import { splitSpeech } from './split-speech.ts';
import { statementFrom } from './statement-from.ts';
import { toldAside } from './told-aside.ts';

type Rule = (
  scene: QuoteScene,
  quote: OpenQuotation,
  before: OpenQuotation | undefined,
) => Attribution | null;

const here =
  (rule: (scene: QuoteScene, tokens: QuotedTokens) => Attribution | null): Rule =>
  (scene, { tokens }) =>
    rule(scene, tokens);

const joined: Rule = (_, quote, before) => (quote.joined && before ? carried(before) : null);

/** What is said beside the words themselves comes first; then what went on before; a stand-in only where nothing else is found. */
const FIRST: readonly Rule[] = [here(speakerLabel), joined, splitSpeech, here(statementFrom)];
const LAST: readonly Rule[] = [
  here(participleBefore),
  participleAfter,
  goesOn,
  toldBefore,
  here(attributionByNoun),
  here(assessed),
  here(standInBefore),
];

/** Direct speech names its speaker after it as a rule, a fragment before it. */
const RULES: Readonly<Record<OpenQuotation['kind'], readonly Rule[]>> = {
  direct: [...FIRST, here(attributionAfter), here(attributionBefore), here(introduced), ...LAST],
  mixed: [
    ...FIRST,
    here(asToldAfter),
    here(attributionBefore),
    here(attributionAfter),
    here(toldAside),
    here(accountOf),
    ...LAST,
  ],
};

/** The first rule that finds who is told to have said it. */
export function attributed(
  scene: QuoteScene,
  quote: OpenQuotation,
  before: OpenQuotation | undefined,
): Attribution | null {
  for (const rule of RULES[quote.kind]) {
    const found = rule(scene, quote, before);
    if (found) return found;
  }
  return null;
}
