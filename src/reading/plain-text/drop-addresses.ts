import { isAddressLine } from './address-line.ts';
import { type Pass, without } from './draft.ts';
import { isHardWrapped } from './wrap-width.ts';

/** Takes out lines of nothing but addresses: in plain text they are what is left of links and embedded posts. */
export const dropAddresses: Pass = draft => without(draft, ({ text }) => isAddressLine(text));

/** Before wrapped lines are joined, so that no address becomes a part of a paragraph. */
export const dropWrappedAddresses: Pass = draft =>
  isHardWrapped(draft.blocks) ? dropAddresses(draft) : draft;
