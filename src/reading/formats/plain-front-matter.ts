/** "title: Ferry stays in harbour": a key, and words without a mark that YAML gives a meaning. */
const PLAIN_LINE = /^([A-Za-z][A-Za-z_]*): ([A-Za-z][A-Za-z0-9 .,'’()–—-]*[A-Za-z0-9.’)]|\d{4}-\d{2}-\d{2})$/;
/** Words that YAML 1.2 takes for something else. */
const NOT_TEXT = /^(?:true|false|null)$/i;
const LONGEST = 2_000;

/**
 * Front matter of plain keys and words, read without YAML's reader, which takes longer than everything else that is done
 * to a short article: the same values. null: it holds anything else, or a key twice.
 */
export function plainFrontMatter(yaml: string): Record<string, string> | null {
  if (yaml.length > LONGEST) return null;
  const fields = new Map<string, string>();
  for (const line of yaml.split('\n')) {
    const [, key, value] = PLAIN_LINE.exec(line) ?? [];
    if (key === undefined || value === undefined) return null;
    if (fields.has(key) || NOT_TEXT.test(key) || NOT_TEXT.test(value)) return null;
    fields.set(key, value);
  }
  return Object.fromEntries(fields);
}
