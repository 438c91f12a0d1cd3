import { type HostileInput, input, type Kind, KINDS } from './hostile-input.ts';

const MEGABYTE = 1_000_000;
const PART = 60_000;

/** Tokens with the kinds that they hurt most: those are filled with a megabyte of them, the others with less. */
const TOKENS: readonly (readonly [token: string, ...worst: Kind[]])[] = [
  ['<', 'html', 'xml'],
  ['<a', 'html'],
  ['<b>', 'html'],
  ['<p>', 'html'],
  ['<div>', 'html'],
  ['</div>', 'html'],
  ['<p>a', 'html'],
  ['<table><tr><td>', 'html'],
  ['<svg><math>', 'html'],
  ['<!--', 'html'],
  ['<![CDATA[', 'xml'],
  [']]>', 'xml'],
  ['<item>', 'xml'],
  ['<item><title>x</title></item>', 'xml'],
  ['<entry/>', 'xml'],
  ['&', 'html'],
  ['&amp;', 'xml'],
  ['&#x1F600;', 'html'],
  ['&e;', 'xml'],
  ['"', 'json'],
  ['\\', 'json'],
  ['{"a":', 'json'],
  ['[', 'json'],
  ['[],', 'json'],
  ['{"text":"a"}\n', 'jsonl'],
  ['null\n', 'jsonl'],
  ['{}\n', 'jsonl'],
  ['"\n', 'jsonl'],
  ['(', 'txt', 'md'],
  [')', 'md'],
  ['![', 'md'],
  ['](', 'md'],
  ['[a](b ', 'md'],
  ['[x]: y\n', 'md'],
  ['*', 'md'],
  ['*a **b ', 'md'],
  ['_a_', 'md'],
  ['`', 'md'],
  ['`` a ', 'md'],
  ['> ', 'md'],
  ['- a\n', 'md'],
  ['1. ', 'md'],
  ['#', 'md'],
  ['| a ', 'md'],
  ['|-', 'md'],
  ['---\n', 'md'],
  ['a: b\n', 'md'],
  ['\n', 'txt'],
  ['\r', 'txt'],
  ['\t', 'txt'],
  [' ', 'txt'],
  ['a ', 'txt'],
  ['a\n', 'txt'],
  ['A\n', 'txt'],
  ['“', 'txt'],
  ['“a” ', 'txt'],
  ['. ', 'txt'],
  ['…', 'txt'],
  ['Aa ', 'txt'],
  ['1', 'txt'],
  ['2024 ', 'txt'],
  ['1/1/2024 ', 'txt'],
  ['Nov. 21, 2024\n', 'txt'],
  ['3 hours ago\n', 'txt'],
  ['By Ada\n', 'txt'],
  ['By Ada Example and ', 'txt'],
  ['READ ALSO\nFerry fares rise\n', 'txt'],
  ['© 2024 Post\n', 'txt'],
  ['Share\nTweet\n', 'txt'],
  ['a@b.example ', 'txt'],
  ['http://a.example/ ', 'txt'],
  ['we use cookies on our site\n', 'txt'],
  ['Menu\nNews\n', 'txt'],
  ['Copper 9,011 -1.1%\n', 'txt'],
  ['left   right\n', 'txt'],
  ['  a\nb\n', 'txt'],
  ['a word and an-\nother that goes on, and on, and on below\n', 'txt'],
  ['(Post/AP)\n', 'txt'],
  ['Ada / Post\n', 'txt'],
  ['Photo: Ada ', 'txt'],
  ['LENBURG, Nov. 21, 2024 — ', 'txt'],
  ['The board voted on Tuesday to keep the old crane.\n\n', 'txt'],
  ['港の古いクレーンは撤去されない。', 'txt'],
  ['\u0000', 'txt'],
  ['\u200b', 'txt'],
  ['\u202e', 'txt'],
  ['\u0301', 'txt'],
  ['\u{1F600}', 'txt'],
  ['\uFFFD', 'html'],
];

const filled = (token: string, size: number): string =>
  token.repeat(Math.ceil(size / Buffer.byteLength(token)));

/** One token again and again, up to a megabyte, bare and after a sound beginning. */
export function repeatedInputs(): HostileInput[] {
  return TOKENS.flatMap(([token, ...worst], index) => {
    const label = JSON.stringify(token.slice(0, 24));
    const large = worst.map(kind => input(`a megabyte of ${label}`, kind, filled(token, MEGABYTE)));
    const other = KINDS[index % KINDS.length] ?? 'txt';
    const small = input(`many of ${label}`, other, filled(token, PART));
    return [...large, small];
  });
}
