import type { WordKey } from './word-keys.ts';

/** Error name → what its person is told. The log gets the cause. */
const SENTENCES: Readonly<Record<string, WordKey>> = {
  StoreUnavailable: 'faultStore',
  UnprovenText: 'faultUnproven',
};

export const faultSentence = (fault: unknown): WordKey =>
  (fault instanceof Error ? SENTENCES[fault.name] : undefined) ?? 'faultOther';
