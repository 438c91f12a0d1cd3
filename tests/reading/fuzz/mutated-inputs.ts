import fc from 'fast-check';
import { type HostileInput, input, KINDS } from './hostile-input.ts';
import { SOUND } from './sound-documents.ts';

const SPLICES = [
  '<',
  '>',
  '&',
  '"',
  "'",
  '\0',
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '</',
  '/>',
  '&#x110000;',
  '&#0;',
  '&e;',
  '<!DOCTYPE x [',
  '<!ENTITY',
  '<?xml',
  '\uFEFF',
  '\uFFFE',
  '\u2028',
  '\u202E',
  '\u00AD',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '---\n',
  '> ',
  '(',
  ')',
  '|',
  '`',
  '<p',
  '<svg>',
  '<template>',
  '<select>',
  '<plaintext>',
  '<script>',
  '__proto__',
  '\\ud800',
  '\\',
  '\r',
  '\n',
  '\t',
  '<html>',
  '<body>',
  'xmlns:="',
  ' 2024 ',
  '21.11.2024',
  '\u{1F600}',
];

/** Bytes that are no sound UTF-8, or that change what the rest is taken for. */
const RAW = [
  [0xff, 0xfe],
  [0xfe, 0xff],
  [0xed, 0xa0, 0x80],
  [0xc0, 0xaf],
  [0xf5, 0x80, 0x80, 0x80],
  [0x80],
  [0x00],
  [0x1b, 0x24, 0x42],
  [0x1a],
];

const bytesToPut = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...SPLICES).map(text => Array.from(Buffer.from(text))) },
  { weight: 2, arbitrary: fc.constantFrom(...RAW) },
  { weight: 1, arbitrary: fc.array(fc.nat(255), { maxLength: 12 }) },
);

const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.oneof(fc.constant(0), fc.nat(60), fc.nat(2000)),
  put: bytesToPut,
  times: fc.oneof(fc.constant(1), fc.integer({ min: 2, max: 300 })),
});
const flip = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), bit: fc.nat(7) });

const mutation = fc.record({
  kind: fc.constantFrom(...KINDS),
  /** Another kind's ending or media type than the document's own. */
  readAs: fc.option(fc.constantFrom(...KINDS), { nil: null, freq: 8 }),
  which: fc.nat(99),
  edits: fc.array(edit, { minLength: 1, maxLength: 6 }),
  flips: fc.array(flip, { maxLength: 8 }),
  keep: fc.oneof({ weight: 3, arbitrary: fc.constant(1) }, fc.double({ min: 0, max: 1, noNaN: true })),
});

const applied = (
  bytes: Buffer,
  { at, cut, put, times }: { at: number; cut: number; put: number[]; times: number },
): Buffer => {
  const index = Math.floor(at * bytes.length);
  const inserted = Array.from({ length: times }, () => put).flat();
  return Buffer.concat([bytes.subarray(0, index), Buffer.from(inserted), bytes.subarray(index + cut)]);
};

/** Sound documents with bytes flipped, cut out, put in and cut off: always the same ones for a seed. */
export function mutatedInputs(count: number, seed: number): HostileInput[] {
  return fc
    .sample(mutation, { numRuns: count, seed })
    .map(({ kind, readAs, which, edits, flips, keep }, index) => {
      const seeds = SOUND[kind];
      const start = Buffer.from(seeds[which % seeds.length] ?? '');
      const edited = edits.reduce(applied, start);
      for (const { at, bit } of flips) {
        const place = Math.floor(at * edited.length);
        const byte = edited[place];
        if (byte !== undefined) edited[place] = byte ^ (1 << bit);
      }
      return input(`mutation ${index}`, readAs ?? kind, edited.subarray(0, Math.ceil(edited.length * keep)));
    });
}
