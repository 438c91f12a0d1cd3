/** Seventh migration: which texts were changed since an edition. */
export const EDIT_SCHEMA = `
CREATE INDEX revision_by_age ON revision (made_at);
`;
