import { bombs } from './bombs.ts';
import type { HostileInput } from './hostile-input.ts';
import { largeDocuments } from './large-documents.ts';
import { mutatedInputs } from './mutated-inputs.ts';
import { oddDocuments } from './odd-documents.ts';
import { outsideEntities } from './outside-entities.ts';
import { repeatedInputs } from './repeated-inputs.ts';

const SEED = 20_241_121;
export const COUNT = 1_000;

/**
 * A thousand inputs, the same ones in every run.
 * @param address of a server that nobody may ask
 * @param file path of a file that nobody may open
 */
export function hostileInputs(address: string, file: string): HostileInput[] {
  const made = [
    ...bombs(),
    ...outsideEntities(address, file),
    ...largeDocuments(),
    ...oddDocuments(),
    ...repeatedInputs(),
  ];
  return [...made, ...mutatedInputs(COUNT - made.length, SEED)];
}
