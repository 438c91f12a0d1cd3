import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ReadArticle } from '../../src/model/article.ts';
import { readDocument } from '../../src/reading/read-document.ts';

export const CORPUS = path.resolve(import.meta.dirname, '../../data/corpus');

/** The bundled articles as the program reads them, by external id. */
export async function corpusArticles(): Promise<Map<string, ReadArticle>> {
  const articles: ReadArticle[] = [];
  for (const file of globSync('**/*.*', { cwd: CORPUS }).sort()) {
    const bytes = readFileSync(path.join(CORPUS, file));
    const read = await readDocument({
      path: file.replaceAll('\\', '/'),
      bytes,
      contentType: null,
      url: null,
    });
    articles.push(...read.articles);
  }
  return new Map(articles.map(article => [article.externalId, article]));
}
