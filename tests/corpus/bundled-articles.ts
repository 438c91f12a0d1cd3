import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import FeedParser from 'feedparser';
import { parseHTML } from 'linkedom';
import { parse as parseYaml } from 'yaml';

const folder = path.resolve(import.meta.dirname, '../../data/corpus');

/** One article of the bundled corpus as its form states it, read without the project's own reader. */
export interface BundledArticle {
  readonly file: string;
  readonly form: 'markdown' | 'page' | 'feed' | 'lines' | 'text';
  readonly title: string;
  /** As written in the article's metadata; null where it states none. */
  readonly date: string | null;
  /** Where the article says that it is a sample. */
  readonly note: string;
  /** Body with whatever clutter its form has, without markup. */
  readonly text: string;
}

export const bundledFiles = globSync('**/*.*', { cwd: folder })
  .map(file => file.replaceAll('\\', '/'))
  .sort();

export const contentOf = (file: string): string => readFileSync(path.join(folder, file), 'utf8');

type Fields = Record<string, unknown>;

function textField(fields: Fields, name: string): string | null {
  const value = fields[name];
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

function requiredField(fields: Fields, name: string, file: string): string {
  const value = textField(fields, name);
  if (value === null) throw new Error(`${file} has no ${name}`);
  return value;
}

function markdownArticle(file: string): BundledArticle {
  const parts = /^---\n([\s\S]*?)\n---\n\n([\s\S]+)$/.exec(contentOf(file));
  if (!parts) throw new Error(`${file} has no front matter`);
  const fields = parseYaml(parts[1] ?? '') as Fields;
  return {
    file,
    form: 'markdown',
    title: requiredField(fields, 'title', file),
    date: textField(fields, 'date'),
    note: fields['sample'] === true ? requiredField(fields, 'note', file) : '',
    text: parts[2] ?? '',
  };
}

function lineArticles(file: string): BundledArticle[] {
  return contentOf(file)
    .trimEnd()
    .split('\n')
    .map(line => {
      const fields = JSON.parse(line) as Fields;
      return {
        file,
        form: 'lines',
        title: requiredField(fields, 'title', file),
        date: textField(fields, 'date'),
        note: requiredField(fields, 'note', file),
        text: requiredField(fields, 'text', file),
      };
    });
}

/** The little of the DOM that is needed here: the project is typed without a browser's library. */
interface PageNode {
  readonly textContent: string;
  querySelector(selector: string): PageNode | null;
  querySelectorAll(selector: string): Iterable<PageNode>;
  getAttribute(name: string): string | null;
}

const pageOf = (html: string): PageNode => (parseHTML(html) as unknown as { document: PageNode }).document;
const textOf = (node: PageNode | null): string => node?.textContent.trim() ?? '';

function pageArticle(file: string): BundledArticle {
  const document = pageOf(contentOf(file));
  const data = JSON.parse(
    textOf(document.querySelector('script[type="application/ld+json"]')) || '{}',
  ) as Fields;
  return {
    file,
    form: 'page',
    title: requiredField(data, 'headline', file),
    date: document.querySelector('time')?.getAttribute('datetime') ?? null,
    note: textOf(document.querySelector('footer .sample')),
    text: [...document.querySelectorAll('.article-body > p')].map(textOf).join('\n\n'),
  };
}

/**
 * Rejects where the feed is not well-formed XML. Read twice: strictly for its form alone, because strict reading
 * keeps the case of `pubDate`, under which the parser then does not find the date.
 */
async function feedItems(file: string, strict: boolean): Promise<FeedParser.Item[]> {
  const options = {
    feedurl: 'https://radiomerrow.example.org/news/feed.xml',
    strict,
    resume_saxerror: false,
  };
  const parser = new FeedParser(options);
  const items: FeedParser.Item[] = [];
  parser.on('data', (item: FeedParser.Item) => items.push(item));
  parser.end(contentOf(file));
  await finished(parser);
  return items;
}

async function feedArticles(file: string): Promise<BundledArticle[]> {
  await feedItems(file, true);
  const items = await feedItems(file, false);
  return items.map(item => {
    const document = pageOf(`<html><body>${item.description}</body></html>`);
    const paragraphs = [...document.querySelectorAll('p')].map(textOf);
    return {
      file,
      form: 'feed',
      title: item.title,
      date: item.pubdate?.toISOString() ?? null,
      note: /<!-- (.+?) -->/.exec(item.description)?.[1] ?? '',
      text: paragraphs.join('\n\n'),
    };
  });
}

function textArticle(file: string): BundledArticle {
  const text = contentOf(file);
  const posted = /POSTED ON (\w+ \d+, \d{4})|^\[(\w+ \d+, \d{4})\]$/m.exec(text);
  return {
    file,
    form: 'text',
    title: text.split('\n').find(line => line.trim() !== '') ?? '',
    date: posted?.[1] ?? posted?.[2] ?? null,
    note: text.trimEnd().split('\n\n').at(-1) ?? '',
    text,
  };
}

async function articlesIn(file: string): Promise<BundledArticle[]> {
  switch (path.extname(file)) {
    case '.md':
      return [markdownArticle(file)];
    case '.jsonl':
      return lineArticles(file);
    case '.html':
      return [pageArticle(file)];
    case '.xml':
      return feedArticles(file);
    case '.txt':
      return [textArticle(file)];
    default:
      throw new Error(`${file} is in no form that the corpus has`);
  }
}

export const bundledArticles = (await Promise.all(bundledFiles.map(articlesIn))).flat();
