import type { RawDocument, ReadResult } from '../../model/article.ts';
import { parseJson, readEntry, resultOf } from './read-json.ts';

/** One JSON object a line; a line that cannot be read is told with its number, and the others are read. */
export function readJsonLines(text: string, raw: RawDocument): ReadResult {
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  return resultOf(
    lines.flatMap((line, index) => {
      if (line.trim() === '') return [];
      const parsed = parseJson(line);
      if ('value' in parsed) return readEntry(parsed.value, raw.path, index + 1);
      return {
        where: `${raw.path}#${index + 1}`,
        reason: `Line ${index + 1} is not valid JSON. Correct it.`,
      };
    }),
  );
}
