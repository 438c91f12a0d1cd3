import { z } from 'zod';
import { readFeed } from '../reading/read-feed.ts';

const shape = z.object({
  id: z.union([z.string(), z.number()]),
  bytes_base64: z.string(),
  content_type: z.string().nullish(),
  /** Where the bytes were fetched from. */
  url: z.string().nullish(),
  /** As the server said it: closer to the document than the address that was asked for. */
  content_location: z.string().nullish(),
});
type Row = z.infer<typeof shape>;

function addressOf(row: Row): string | null {
  const url = URL.parse(row.url ?? '')?.href ?? null;
  return URL.parse(row.content_location ?? '', url ?? undefined)?.href ?? url;
}

/** HTML where the feed gives HTML, as scripts want it; `title_type` says which. */
const titleOf = ({ title, titleHtml }: { title: string | null; titleHtml: string | null }): object => ({
  title: titleHtml ?? title,
  title_type: titleHtml === null ? 'text' : 'html',
});

/** Batch verb `feeds`: the bytes of a feed in; its title, link and items out, or why it cannot be read. */
export function feedRow(value: unknown): object {
  const row = shape.parse(value);
  const read = readFeed(Buffer.from(row.bytes_base64, 'base64'), row.content_type ?? null, addressOf(row));
  if (!read.ok) return { ok: false, error: read.reason };
  const items = read.items.map(item => ({
    id: item.id,
    ...titleOf(item),
    link: item.link,
    published: item.published?.instant ?? null,
    summary: item.summary,
    author: item.author,
  }));
  const { link, language, minutes } = read;
  return { ok: true, ...titleOf(read), link, language, minutes, items };
}
