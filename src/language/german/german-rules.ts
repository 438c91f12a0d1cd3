import type { LanguageRules } from '../language-rules.ts';
import { germanDatesOf } from './german-dates.ts';
import { genderOf, kindOf } from './name-kinds.ts';
import { germanNameRunsOf } from './name-runs.ts';
import { germanQuotationsOf } from './german-quotations.ts';
import { quotedStretchesOf } from './quoted-stretches.ts';
import { endsSentence } from './sentence-ends.ts';

const ENDS = /(?:[.!?…])(?:[.!?…]|\s(?=\.(?:\s|$|["“”‘’»«)\]])))*(["'“”‘’»«)\]]*)/g;

/** What German has of its own beside its word lists in data/lexicons/de. */
export const GERMAN: LanguageRules = {
  sentences: { ends: ENDS, endsSentence, quotedStretchesOf },
  names: {
    runsOf: germanNameRunsOf,
    kindOf,
    genderOf,
    // "sie" and "ihr" are also the plural: they show nothing
    pronouns: { female: new Set(), male: new Set(['er', 'ihm', 'ihn']) },
  },
  quotationsOf: germanQuotationsOf,
  datesOf: germanDatesOf,
};
