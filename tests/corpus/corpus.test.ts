import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundledArticles, bundledFiles, contentOf } from './bundled-articles.ts';

const reports = path.resolve(import.meta.dirname, '../../../shared/corpus');
const RETELLING = 'Sample retelling written for Broadsheet from public reports.';
const INVENTED = 'Sample text written for Broadsheet; people and places in it are invented.';
const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
const WEEKDAYS = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday';

const retold = bundledArticles.filter(article => article.note === RETELLING);
const invented = bundledArticles.filter(article => article.note === INVENTED);
const inForm = (form: string): number => bundledArticles.filter(article => article.form === form).length;
const count = (pattern: RegExp): number =>
  bundledArticles.reduce((sum, article) => sum + [...article.text.matchAll(pattern)].length, 0);

/** Lower-case words; what stands inside quotation marks becomes one mark, so that no run crosses it. */
function words(text: string, quoted: 'kept' | 'left out'): string[] {
  const kept = quoted === 'kept' ? text : text.replace(/“[^”]*”|"[^"]{0,300}"/g, ' § ');
  return (
    kept
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/§|[\p{L}\d]+(?:['.-][\p{L}\d]+)*/gu) ?? []
  );
}

function runs(of: readonly string[], length: number): string[] {
  return of.slice(length - 1).map((_, start) => of.slice(start, start + length).join(' '));
}

const fragments = (text: string): string[] =>
  [...text.matchAll(/“([^”]+)”|"([^"]+)"/g)].map(match =>
    (match[1] ?? match[2] ?? '').replace(/\s+/g, ' ').replace(/[,.]$/, ''),
  );

describe('the bundled corpus', () => {
  it('has two dozen invented local articles and six retellings', () => {
    expect(invented.length).toBe(24);
    expect(retold.length).toBe(6);
  });

  it('says of every article that it is a sample', () => {
    const silent = bundledArticles.filter(
      article => !invented.includes(article) && !retold.includes(article),
    );
    expect(silent.map(article => `${article.file}: ${article.title}`)).toEqual([]);
  });

  it('comes in every form that a real corpus has', () => {
    expect(inForm('markdown')).toBeGreaterThanOrEqual(10);
    expect(inForm('text')).toBeGreaterThanOrEqual(8);
    expect(inForm('page')).toBeGreaterThanOrEqual(3);
    expect(inForm('feed')).toBeGreaterThanOrEqual(4);
    expect(inForm('lines')).toBeGreaterThanOrEqual(3);
  });

  it('keeps hard-wrapped lines within 72 columns', () => {
    const wrapped = bundledFiles.filter(file => /^\[\w+ \d+, \d{4}\]$/m.test(contentOf(file)));
    const long = wrapped.flatMap(file =>
      contentOf(file)
        .split('\n')
        .filter(line => line.length > 72 && line !== INVENTED),
    );
    expect(wrapped.length).toBe(3);
    expect(long).toEqual([]);
  });

  it('leaves exactly three articles without any stated date', () => {
    const undated = bundledArticles.filter(article => article.date === null).map(article => article.file);
    expect(undated).toEqual([
      'latitude-review/shoigu-in-pyongyang.md',
      'northfield-courier/eddle-crest.txt',
      'strait-ledger/anniversary-speech.txt',
    ]);
  });

  it('dates the local stories within the weeks they unfold in', () => {
    const outside = invented
      .filter(article => article.date !== null)
      .map(article => new Date(article.date ?? '').toISOString().slice(0, 10))
      .filter(day => day < '2026-10-26' || day > '2026-11-20');
    expect(outside).toEqual([]);
  });

  it('gives each date the weekday it has in 2026', () => {
    const named = new RegExp(`\\b(${WEEKDAYS}), (\\d{1,2}) (${MONTHS})\\b`, 'g');
    const found = invented.flatMap(article => [...article.text.matchAll(named)]);
    const wrong = found.filter(
      ([, weekday, day, month]) =>
        new Date(`${day ?? ''} ${month ?? ''} 2026 12:00 UTC`).toLocaleDateString('en-GB', {
          weekday: 'long',
          timeZone: 'UTC',
        }) !== weekday,
    );
    expect(found.length).toBeGreaterThan(0);
    expect(wrong.map(match => match[0])).toEqual([]);
  });

  it('holds at least a hundred quotations of four words or more and sixty dated events', () => {
    expect(count(/[“"](?:[^\s“”"]+\s+){3,}[^\s“”"]+[”"]/g)).toBeGreaterThanOrEqual(100);
    expect(
      count(
        new RegExp(`\\b(?:on|since|before|by|until|in|from) (?:\\d{1,2} )?(?:${WEEKDAYS}|${MONTHS})\\b`, 'g'),
      ),
    ).toBeGreaterThanOrEqual(60);
  });

  it('closes every quotation mark that it opens', () => {
    const open = bundledArticles.filter(({ text }) => {
      const straight = [...text.matchAll(/"/g)].length;
      const opened = [...text.matchAll(/“/g)].length;
      const closed = [...text.matchAll(/”/g)].length;
      return straight % 2 !== 0 || opened < closed || opened > closed + 1;
    });
    expect(open.map(article => article.file)).toEqual([]);
  });

  it('links to reserved example domains alone', () => {
    const namespaces = ['schema.org', 'purl.org', 'www.w3.org'];
    const hosts = bundledFiles.flatMap(file =>
      [...contentOf(file).matchAll(/(?:https?:\/\/|mailto:[^@\s"]+@)([^/\s"<>?]+)/g)].map(m => m[1] ?? ''),
    );
    const outside = hosts.filter(
      host => !/(^|\.)example\.(com|org|net)$/.test(host) && !namespaces.includes(host),
    );
    expect(hosts.length).toBeGreaterThan(20);
    expect(outside).toEqual([]);
  });

  it('carries one wire text twice, cut at the end in the undated copy', () => {
    const dated = bundledArticles.find(
      article => article.file === 'coastline-wire/2026-11-07-eddle-crest.txt',
    );
    const undated = bundledArticles.find(article => article.file === 'northfield-courier/eddle-crest.txt');
    const own = new Set(runs(words(dated?.text ?? '', 'kept'), 5));
    const copied = runs(words(undated?.text ?? '', 'kept'), 5).filter(run => own.has(run));
    expect(copied.length / own.size).toBeGreaterThan(0.6);
    expect(dated?.text).toContain('A first meeting about repairs');
    expect(undated?.text).not.toContain('A first meeting about repairs');
  });
});

describe('the retellings beside the public reports', () => {
  const present = existsSync(reports);
  const texts = present
    ? globSync('*.txt', { cwd: reports }).map(file => readFileSync(path.join(reports, file), 'utf8'))
    : [];
  const title = present ? '' : ' (left out: the reports are not on this machine)';

  it.skipIf(!present)(`share no run of eight words outside quotation marks${title}`, () => {
    const known = new Set(texts.flatMap(text => runs(words(text, 'kept'), 8)));
    const shared = bundledArticles.flatMap(article =>
      runs(words(article.text, 'left out'), 8).filter(run => known.has(run)),
    );
    expect(known.size).toBeGreaterThan(1000);
    expect(shared).toEqual([]);
  });

  it.skipIf(!present)(`quote only short fragments, word for word as reported${title}`, () => {
    const reported = texts.join('\n').replace(/\s+/g, ' ');
    const quoted = retold.flatMap(article => fragments(article.text));
    expect(quoted.length).toBeGreaterThanOrEqual(12);
    expect(quoted.filter(fragment => !reported.includes(fragment))).toEqual([]);
    expect(quoted.filter(fragment => fragment.split(' ').length > 9)).toEqual([]);
  });
});
