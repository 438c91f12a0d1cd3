import type { AttributionRule } from './quote-scene.ts';

/** How much each rule is worth as evidence of who spoke. */
export const ATTRIBUTION_WEIGHTS: Readonly<Record<AttributionRule, number>> = {
  'cue-after': 1,
  'inverted-after': 1,
  'according-to': 0.9,
  signed: 0.8,
  label: 0.9,
  'cue-before': 0.9,
  introduced: 0.8,
  'clause-subject': 0.6,
  'goes-on': 0.6,
  'cue-noun': 0.5,
  assessed: 0.5,
};

/** Evidence for whom a pronoun means. Scores below `least`, or led by less than `lead`, leave it open. */
export const ANTECEDENT_WEIGHTS = {
  recency: 1,
  gender: 0.7,
  person: 0.3,
  subject: 0.8,
  paragraph: 1.6,
  /** In the paragraph nearest before a paragraph that names nobody itself. */
  nearest: 0.4,
  possessive: 0.3,
  governed: 0.4,
  modifier: 0.8,
  introduced: 0.7,
  lastSpeaker: 0.8,
  speaks: 0.9,
  /** How fast the subject, the speaker of a sentence and the last speaker are forgotten, per sentence. */
  fade: 0.5,
  repeated: 0.15,
  least: 0.6,
  lead: 0.05,
} as const;
