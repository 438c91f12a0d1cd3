import type { RawDocument, ReadArticle, ReadProblem, ReadResult } from '../../model/article.ts';
import { readEntry, resultOf } from './read-json.ts';

/** So many lines without an article, and nearly nothing but: the file is no JSON lines. */
const MOST_PROBLEMS = 1_000;
const MOST_SHARE = 10;

function parsedLine(line: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(line) as unknown };
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function readLine(line: string, path: string, place: number): ReadArticle | ReadProblem {
  const parsed = parsedLine(line);
  if (parsed) return readEntry(parsed.value, path, place);
  return { where: `${path}#${place}`, reason: `Line ${place} is not valid JSON. Correct it.` };
}

/**
 * One JSON object a line; a line that cannot be read is told with its number, and the others are read. A file of which a
 * thousand lines could not be read, and hardly any other, is given up there, and says so.
 */
export function readJsonLines(text: string, raw: RawDocument): ReadResult {
  const entries: (ReadArticle | ReadProblem)[] = [];
  let problems = 0;
  let place = 0;
  for (const line of text.replace(/^\uFEFF/, '').split('\n')) {
    place += 1;
    if (line.trim() === '') continue;
    const entry = readLine(line, raw.path, place);
    entries.push(entry);
    if ('reason' in entry) problems += 1;
    if (problems >= MOST_PROBLEMS && problems > (entries.length - problems) * MOST_SHARE) {
      const reason = `Reading stopped at line ${place}: hardly any line holds an article. Give one JSON object a line.`;
      return resultOf([...entries, { where: raw.path, reason }]);
    }
  }
  return resultOf(entries);
}
