import { ANNOTATOR_VERSION } from '../language/annotate.ts';

/** Raised when cleaning changes, so that documents are read anew although their bytes are the same. */
const CLEANER_VERSION = 5;

/** Version of everything between a document's bytes and what is stored of it. */
export const READER_VERSION = `${CLEANER_VERSION}.${ANNOTATOR_VERSION}`;
