import { z } from 'zod';
import { readFeed } from '../reading/read-feed.ts';

const shape = z.object({
  id: z.union([z.string(), z.number()]),
  bytes_base64: z.string(),
  content_type: z.string().nullish(),
});

/** Batch verb `feeds`: the bytes of a feed in; its title, link and items out, or why it cannot be read. */
export function feedRow(value: unknown): object {
  const row = shape.parse(value);
  const read = readFeed(Buffer.from(row.bytes_base64, 'base64'), row.content_type ?? null);
  if (!read.ok) return { ok: false, error: read.reason };
  const items = read.items.map(item => ({
    id: item.id,
    title: item.title,
    link: item.link,
    published: item.published?.instant ?? null,
    summary: item.summary,
  }));
  return { ok: true, title: read.title, link: read.link, items };
}
