import type { StandingRules } from '../standing-rules.ts';
import { transcriptLine } from '../transcript-line.ts';
import { bareAttribution } from './bare-attribution.ts';
import { brokenQuotation } from './broken-quotation.ts';
import { caption } from './caption.ts';
import { danglingConnective } from './dangling-connective.ts';
import { danglingDemonstrative } from './dangling-demonstrative.ts';
import { danglingPronoun } from './dangling-pronoun.ts';
import { editorsNote } from './editors-note.ts';
import { hangingReference } from './hanging-reference.ts';
import { headedLine } from './headed-line.ts';
import { readerAddress } from './reader-address.ts';
import { question, unfinishedLine } from './sentence-end.ts';
import { unnamedSpeaker } from './unnamed-speaker.ts';
import { unnamedSubject } from './unnamed-subject.ts';

export const GERMAN_STANDING: StandingRules = {
  opening: /^[\s"„“»«‚‘›‹'(]+/u,
  faults: [
    { name: 'unfinished line', dangling: false, found: unfinishedLine },
    { name: 'broken quotation', dangling: false, found: brokenQuotation },
    { name: 'question', dangling: false, found: question },
    { name: 'transcript line', dangling: false, found: transcriptLine },
    { name: 'caption', dangling: false, found: caption },
    { name: 'headed line', dangling: false, found: headedLine },
    { name: 'attribution alone', dangling: false, found: bareAttribution },
    { name: 'note of the editors', dangling: false, found: editorsNote },
    { name: 'address to the reader', dangling: false, found: readerAddress },
    { name: 'dangling pronoun', dangling: true, found: danglingPronoun, insideMark: true },
    { name: 'dangling demonstrative', dangling: true, found: danglingDemonstrative, insideMark: true },
    { name: 'dangling connective', dangling: true, found: danglingConnective, insideMark: true },
    { name: 'unnamed subject', dangling: true, found: unnamedSubject, insideMark: true },
    { name: 'unnamed speaker', dangling: true, found: unnamedSpeaker },
  ],
  pronoun: danglingPronoun,
  connective: danglingConnective,
  question,
  reference: hangingReference,
};
