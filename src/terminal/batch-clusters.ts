import { z } from 'zod';
import { clusterTexts } from '../analysis/stories.ts';
import type { Lexicons } from '../language/lexicons.ts';

const shape = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  title: z.string().nullish(),
  published: z.string().nullish(),
});

export interface ClusterAnswer {
  readonly cluster?: string;
  readonly error?: string;
}

/** Batch verb `clusters`: all texts in, the story of each out, in the same order. */
export function clusterRows(values: readonly unknown[], lexicons: Lexicons): ClusterAnswer[] {
  const rows = values.map(value => shape.safeParse(value));
  const documents = rows.flatMap((row, at) =>
    row.success
      ? [{ ...row.data, id: at, title: row.data.title ?? null, published: row.data.published ?? null }]
      : [],
  );
  const clusters = clusterTexts(documents, lexicons);
  return rows.map((row, at) =>
    row.success
      ? { cluster: `story-${clusters.get(at) ?? at}` }
      : {
          error: row.error.issues
            .map(issue => `${issue.path.join('.') || 'line'}: ${issue.message}`)
            .join('; '),
        },
  );
}
