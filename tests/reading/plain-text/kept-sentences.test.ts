import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlainText } from '../../../src/reading/plain-text/read-plain-text.ts';

/** What pages set around and into their articles, in several languages and shapes. */
const PAGE_PARTS = [
  'Home\nNews\nSport\nWeather',
  'Startseite\nPolitik\nKultur',
  'Share\nTweet\nPin it',
  'Auf Facebook teilen\nDrucken',
  'Compartir en WhatsApp',
  'READ ALSO\nFerry fares rise again\nBY Bo Sample May 2, 2024 0\n\nPassengers will pay more from June, the ope...',
  'Mehr zum Thema\nFähre fällt aus\nBrücke wird teurer',
  'Anzeige',
  'Wir verwenden Cookies auf unserer Seite, damit Sie das beste Erlebnis haben.',
  'Sign up for our newsletter',
  '→ Il traghetto si ferma per l’inverno',
  'https://post.example/gallery/4',
  '3 hours ago',
  '© 2024 Harbour Post. All rights reserved',
  'Photo: Bo Sample/Coast Press',
  'Comments (2)\n\nHal\n2 days ago\nGood riddance to it, I say.',
  '4.6 (212 ratings)',
  '12',
  '|',
  'Updated at 3:15 p.m.',
];

/** The same pages in every run: parts may fall so that nobody could tell a comment from a report. */
const SEED = 1911;

const word = fc.stringMatching(/^[a-z]{2,9}$/);
const paragraph = fc
  .tuple(
    fc.constantFrom('The', 'A', 'Her', 'This', 'Some'),
    fc.array(word, { minLength: 12, maxLength: 30 }),
    fc.constantFrom('.', '?', '!', '.”'),
  )
  .map(([first, words, end]) => `${end === '.”' ? '“' : ''}${first} ${words.join(' ')}${end}`);

describe('paragraphs among the parts of a page', () => {
  it('are all kept, whatever stands above, between and below them', () => {
    const parts = fc.array(fc.constantFrom(...PAGE_PARTS), { maxLength: 3 });
    const page = fc.array(fc.tuple(parts, paragraph), { minLength: 3, maxLength: 10 });
    fc.assert(
      fc.property(page, parts, (sections, foot) => {
        const raw = [...sections.flatMap(([above, prose]) => [...above, prose]), ...foot].join('\n\n');
        const text = readPlainText(raw, { externalId: 'x', url: null })?.text ?? '';
        const comments = raw.indexOf('Comments (2)');
        for (const [, prose] of sections) {
          // what stands below comments of readers is theirs
          if (comments < 0 || raw.indexOf(prose) < comments) expect(text).toContain(prose);
        }
      }),
      { numRuns: 400, seed: SEED, endOnFailure: true },
    );
  });

  it('are all kept as an article of short answers', () => {
    const answer = fc.constantFrom('Yes.', 'No.', 'Not yet.', 'I do not know.', 'Ask me tomorrow!', 'Why?');
    fc.assert(
      fc.property(fc.array(answer, { minLength: 1, maxLength: 12 }), paragraph, (answers, lead) => {
        const raw = [lead, ...answers].join('\n\n');
        expect(readPlainText(raw, { externalId: 'x', url: null })?.text).toBe(raw);
      }),
      { numRuns: 200, seed: SEED, endOnFailure: true },
    );
  });
});
