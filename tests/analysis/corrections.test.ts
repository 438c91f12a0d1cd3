import { describe, expect, it } from 'vitest';
import {
  asksForCorrections,
  isCorrection,
  repeatsWithdrawn,
  withdrawnClaim,
  withdrawnIn,
} from '../../src/analysis/corrections.ts';
import { bagOf } from '../../src/analysis/sentence-bags.ts';
import type { Query } from '../../src/model/query.ts';
import { lexicons } from './lexicons.ts';

const asking = (text: string): Query => ({
  wanted: [{ kind: 'word', text }],
  unwanted: [],
  since: null,
  until: null,
  source: null,
});

describe('a correction', () => {
  it('is told by its title or its first words', () => {
    expect(isCorrection('Correction: age of the weir', [])).toBe(true);
    expect(isCorrection('Corrections and clarifications', [])).toBe(true);
    expect(isCorrection('Berichtigung: Alter des Wehrs', [])).toBe(true);
    expect(isCorrection(null, ['Clarification: the weir is older than we said.'])).toBe(true);
    expect(isCorrection('Correction officers strike at Eddle jail', [])).toBe(false);
    expect(isCorrection('Weir needs repair', ['The weir was built in 1931.'])).toBe(false);
  });

  it('says what an article told', () => {
    expect(withdrawnClaim('An article on Monday said that the weir was built in 1913.')).toContain('1913');
    expect(withdrawnClaim('Our story wrongly gave the age of the weir as 113 years.')).toContain('113');
    expect(withdrawnClaim('The weir was built in 1931.')).toBeNull();
  });

  it('takes back the statement wherever it stands, and no other', () => {
    const [claim] = withdrawnIn(['An article on Monday said that the old weir was built in 1913.'], lexicons);
    const repeats = (text: string): boolean =>
      claim !== undefined && repeatsWithdrawn(bagOf(text, lexicons), claim);
    expect(repeats('Built in 1913, the weir is the oldest on the river.')).toBe(true);
    expect(repeats('The weir was built in 1931.')).toBe(false);
    expect(repeats('The town hall burnt down in 1913.')).toBe(false);
  });

  it('is wanted where it is asked for', () => {
    expect(asksForCorrections(asking('corrections'))).toBe(true);
    expect(asksForCorrections(asking('weir'))).toBe(false);
    expect(asksForCorrections(null)).toBe(false);
  });
});
