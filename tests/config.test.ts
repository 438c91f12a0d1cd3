import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { describe, expect, it } from 'vitest';
import { ConfigProblems, readConfig } from '../src/config.ts';

const problemsOf = (environment: Record<string, string>): readonly string[] => {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigProblems) return error.problems;
    throw error;
  }
};

describe('readConfig', () => {
  it('runs the preview on the bundled corpus when nothing is set', () => {
    const config = readConfig({});
    expect(config.token).toBeNull();
    expect(config.corpusDir).toBe(path.resolve('data/corpus'));
    expect(config.dataDir).toBe(path.resolve('.broadsheet'));
    expect(Object.isFrozen(config)).toBe(true);
  });

  it('reports every fault at once, each by its name', () => {
    const problems = problemsOf({
      DISCORD_API: 'http://example.com/api',
      PREVIEW_PORT: '70000',
      TIME_ZONE: 'Mars/Olympus',
      LOG_LEVEL: 'loud',
      CORPUS_WATCH: 'maybe',
      DISCORD_GUILD: 'my server',
    });
    expect(problems.map(problem => problem.split(' ')[0])).toEqual([
      'DISCORD_API',
      'DISCORD_GUILD',
      'CORPUS_WATCH',
      'PREVIEW_PORT',
      'TIME_ZONE',
      'LOG_LEVEL',
    ]);
  });

  it('takes an emulator on loopback over plain http', () => {
    expect(readConfig({ DISCORD_API: 'http://127.0.0.1:9000/api/' }).api).toBe('http://127.0.0.1:9000/api');
  });

  it('takes hosts of an intranet by name or address, with or without a port', () => {
    const hosts = ' News.intranet, 10.0.0.5:8080,[fd00::1]:81 ,';
    expect(readConfig({ FETCH_ALLOW_HOSTS: hosts }).allowHosts).toEqual([
      'news.intranet',
      '10.0.0.5:8080',
      '[fd00::1]:81',
    ]);
    expect(readConfig({}).allowHosts).toEqual([]);
  });

  it('takes no pattern, path or address with a scheme for a host', () => {
    for (const host of ['*', '*.intranet', 'http://news.intranet', 'news.intranet/feed', '10.0.0.0/8', 'a b'])
      expect(problemsOf({ FETCH_ALLOW_HOSTS: host }), host).toHaveLength(1);
  });

  it('takes a mail or web address as contact, and nothing that would break a header', () => {
    expect(readConfig({ CONTACT: 'ada@news.example' }).contact).toBe('ada@news.example');
    expect(readConfig({ CONTACT: 'https://news.example/about' }).contact).toBe('https://news.example/about');
    for (const contact of [
      'ada',
      'ada@',
      'javascript:alert(1)',
      'https://news.example/\nX: 1',
      'ada@news.example\r\nX',
    ])
      expect(problemsOf({ CONTACT: contact }), contact).toHaveLength(1);
  });

  it('keeps removed articles for as many whole days as are set', () => {
    expect(readConfig({ KEEP_REMOVED_DAYS: '7' }).keepRemovedDays).toBe(7);
    for (const days of ['-1', '1.5', 'never', '1000000'])
      expect(problemsOf({ KEEP_REMOVED_DAYS: days }), days).toHaveLength(1);
  });

  it('counts an empty or blank value as not set', () => {
    expect(readConfig({ DISCORD_TOKEN: '  ', PREVIEW_PORT: '' })).toEqual(readConfig({}));
  });
});

describe('.env.example', () => {
  const example = parseEnv(readFileSync(path.join(import.meta.dirname, '..', '.env.example'), 'utf8'));

  it('states the true default of every setting', () => {
    expect(readConfig(example as Record<string, string>)).toEqual(readConfig({}));
  });

  it('names every setting that is read, and no other', () => {
    const source = readFileSync(path.join(import.meta.dirname, '..', 'src', 'config.ts'), 'utf8');
    const read = [...source.matchAll(/^ {2}([A-Z_]+): z/gm)].map(match => match[1]);
    expect(Object.keys(example).sort()).toEqual(read.sort());
  });
});
