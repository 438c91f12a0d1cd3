/** Articles that are gone from search, by the hour of their removal: each day the oldest are forgotten. */
export const RETENTION_SCHEMA = `
CREATE INDEX article_by_removal ON article (removed_at) WHERE state = 'removed';
`;
