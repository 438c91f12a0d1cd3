import fc from 'fast-check';

const FRAGMENTS = [
  'The council voted',
  '**bold**',
  '__under__',
  '~~gone~~',
  '||secret||',
  '`code`',
  '```\nblock\n```',
  '@everyone',
  '@here',
  '<@123456789012345678>',
  '<@&123456789012345678>',
  '<#123456789012345678>',
  '</summary:123456789012345678>',
  '<t:1732147200:R>',
  '<:wave:123456789012345678>',
  '<a:wave:123456789012345678>',
  ':wave:',
  'https://example.org/a_b*c',
  'discord://x',
  'discord.gg/abc',
  '[click](https://example.org)',
  '<https://example.org>',
  '# Heading',
  '### Heading',
  '-# small',
  '- item',
  '* item',
  '+ item',
  '1. first',
  '12) twelfth',
  '> quoted',
  '>>> all quoted',
  '\\',
  '\\*',
  '\u202egnp.exe',
  '\u200bhidden\u2060',
  '\ufeff',
  '\u0000\u0007',
  '\ud83d',
  '👩‍🚀',
  'می‌خواهم',
  '東京で開かれた会議',
  '\n',
  '\n\n',
  '\t',
  '\u2028',
  ' ',
] as const;

/** Any code points but the last plane's, where the reader of the tests shelters escaped characters. */
const binaryText = fc
  .string({ unit: 'binary', maxLength: 12 })
  .map(text => text.replace(/[\u{100000}-\u{10ffff}]/gu, ''));

/** Text as an article or a person might send it to break a message. */
export const hostileText = (fragments = 12): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof(fc.constantFrom(...FRAGMENTS), binaryText), {
      maxLength: fragments,
    })
    .chain(parts => fc.constantFrom('', ' ').map(glue => parts.join(glue)));
