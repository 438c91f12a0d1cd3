import { describe, expect, it } from 'vitest';
import { copyrightLine } from '../../../src/reading/plain-text/copyright-line.ts';
import { isCookieNotice } from '../../../src/reading/plain-text/cookie-notice.ts';
import { isInlineLink, isLinkLabel } from '../../../src/reading/plain-text/link-label.ts';
import { isNavigationLine } from '../../../src/reading/plain-text/navigation-line.ts';
import { isNotificationPrompt } from '../../../src/reading/plain-text/notification-prompt.ts';
import { isPictureCaption } from '../../../src/reading/plain-text/picture-caption.ts';
import { endsWithCredit, isCreditLine } from '../../../src/reading/plain-text/picture-credit.ts';
import { isSourceLine } from '../../../src/reading/plain-text/source-line.ts';
import { isTimestampLine } from '../../../src/reading/plain-text/timestamp-line.ts';
import { isShareLine } from '../../../src/reading/plain-text/share-line.ts';

const rules: readonly [string, (text: string) => boolean, readonly string[], readonly string[]][] = [
  [
    'prompt to be notified',
    isNotificationPrompt,
    [
      'Would you like to get alerts when harbour news breaks?',
      'Do you want to receive push notifications from us?',
      'Sign up for our weekly newsletter.',
      'Subscribe to our channel for updates',
      'Get breaking alerts delivered to your inbox',
    ],
    [
      'The council said that residents would receive notifications by post.',
      '“Would you like alerts?” the machine asked every driver.',
      'Would you like to live beside the harbour, as forty families do?',
      'Join the queue early, Ada Example told her neighbours.',
    ],
  ],
  [
    'cookie notice',
    isCookieNotice,
    [
      'We use cookies to make this site better for you.',
      'This website uses cookies so that we can remember who you are. You may refuse them.',
      'By continuing to browse you accept our use of cookies.',
    ],
    [
      'The watchdog fined the bakery for its cookies.',
      'Regulators say this website tracked visitors with cookies for two years.',
      'Cookies were handed out at the school gate on Monday.',
    ],
  ],
  [
    'share line',
    isShareLine,
    [
      'Share this article',
      'Share on Facebook',
      'Facebook Twitter WhatsApp',
      'Email   Print   Copy link',
      'Send a link to a friend',
      'Mail this story to somebody',
      'Compartir',
      'Follow @harbourpost',
      'Share this: https://post.example.org/share?id=4',
      '14 comments',
    ],
    [
      'Share prices fell on Monday.',
      'Print shops closed early.',
      'The sisters share a flat above the bakery.',
      'Save the date',
      '21:40',
      '12',
    ],
  ],
  [
    'navigation line',
    isNavigationLine,
    [
      'Menu',
      'Load more...',
      'Home > News > Harbour',
      'Home | News | Sport | Letters',
      '4 min read',
      'Skip to content',
      'Tags: harbour, council',
    ],
    [
      'The menu was changed.',
      'Home at last',
      'More than forty boats came.',
      'Next week the bridge opens.',
      'Comments by the mayor drew laughter.',
    ],
  ],
  [
    'line of times',
    isTimestampLine,
    [
      'Published 1 day ago',
      '| UPDATED: 11:05, Wed, May 3, 2023',
      'Updated May 4, 9:41 AM;Posted May 3, 8:19 PM',
      'By Ada Example - 05/03/23 11:04 PM EST',
      '3 hours ago',
    ],
    [
      'Published poets met on Monday.',
      'Posted to the island in 1911, he stayed.',
      'By Christmas 2024 the crane will be gone.',
      'Three hours ago the tide turned',
    ],
  ],
  [
    'line that names sources',
    isSourceLine,
    ['SOURCE: News agencies', 'Source: AFP'],
    ['Sources say so.', 'Source: a man who was there. He saw it all.'],
  ],
  [
    'label above links',
    isLinkLabel,
    [
      'READ ALSO',
      'Related stories:',
      'You may also like',
      'More from the harbour',
      'Recommended for you',
      'MUST READ',
      'Mehr zum Thema',
      'À lire aussi',
      'Te puede interesar',
      'Leggi anche',
      'Lees ook',
      'Zobacz także',
      'Читайте также',
      '関連記事',
    ],
    [
      'Related industries suffered as well.',
      'More boats',
      'Read the letter aloud, she asked.',
      'Other countries followed',
    ],
  ],
  [
    'label and link in one line',
    isInlineLink,
    [
      'À lire aussi : Le tram roulera la nuit',
      'Lesen Sie auch: Fähre fällt aus',
      'READ ALSO: Ferry fares to rise again',
      'Related: Crane comes down',
      'SEE ALSO – Ten walks by the sea',
    ],
    ['More: the word is his motto.', 'Related questions remain.', 'Read more slowly, he said.'],
  ],
  [
    'caption by its words',
    isPictureCaption,
    [
      'In this photo provided by the harbour office, crews lower the old crane.',
      'In this undated image released by the school, pupils wave.',
      'FILE PHOTO: The crane in better days.',
      'FILE - The crane stands over the quay.',
    ],
    [
      'In this photograph-mad town everyone owns a camera.',
      'In this age, photos lie.',
      'The photo shows him at twelve.',
      'File the papers, she said.',
    ],
  ],
  [
    'credit line',
    isCreditLine,
    [
      'Credit: Ada Example',
      'Photo by Bo Sample',
      'Image courtesy of Harbour Post',
      'Getty Images',
      'Bo Sample/Reuters',
      'Ada Example / Example Images',
      '© Dee Sample',
    ],
    [
      'Credit was given to the crew.',
      'Photos by the dozen were taken that day, one after another, by everyone on the quay, and nobody kept a single one of them for long.',
    ],
  ],
];

describe.each(rules)('%s', (_, rule, recognised, passed) => {
  it.each(recognised)('recognises “%s”', text => {
    expect(rule(text)).toBe(true);
  });
  it.each(passed)('passes over “%s”', text => {
    expect(rule(text)).toBe(false);
  });
});

describe('endsWithCredit', () => {
  it.each([
    'Crews lower the crane on May 3, 2023. (Harbour Post/Ada Example)',
    'Crews lower the crane (Photo: Ada Example)',
    'The quay at dawn. (Example Agency/Sample News via AP',
    'The quay at dawn. (AFP)',
    'The quay at dawn. Photo: Ada Example/Coast Press',
    'Der Kai am Morgen. Foto: Ada Beispiel/dpa',
    'Le quai, jeudi matin. (Photo : Bo Modèle / Agence Littoral)',
  ])('recognises a caption: “%s”', text => {
    expect(endsWithCredit(text, false)).toBe(true);
  });
  it.each([
    'He plays in a band that sounds like them (AC/DC)',
    'The agency said so (see above).',
    'The Authority (HA) denied it.',
    'The council voted for it (by 18 to 11).',
    'She had one photo: him at twelve.',
    'Sources: the council and the board.',
  ])('passes over body text: “%s”', text => {
    expect(endsWithCredit(text, false)).toBe(false);
  });
  it('leaves the agency that signs the last paragraph', () => {
    expect(endsWithCredit('The talks go on. (Reuters)', true)).toBe(false);
  });
});

describe('copyrightLine', () => {
  it.each([
    ['© copyright 2023 Harbour Post. All rights reserved', 'Harbour Post'],
    ['All contents © copyright 2023 Example Press. All rights reserved', 'Example Press'],
    ['Copyright 2019-2023, The Example Times', 'The Example Times'],
    ['© 2023 Harbour Post', 'Harbour Post'],
    ['All rights reserved.', null],
    ['© 2024 Lenburger Bote – Alle Rechte vorbehalten', 'Lenburger Bote'],
    ['© Agencia Ejemplo. Todos los derechos reservados.', null],
  ])('“%s” names %s', (text, holder) => {
    expect(copyrightLine(text)).toEqual({ holder });
  });
  it.each([
    'The copyright case of 2023 goes on.',
    'She sold the copyright in 1999 for ten pounds.',
    'All rights reserved for men were opened to women in 1918, she said.',
  ])('passes over “%s”', text => {
    expect(copyrightLine(text)).toBeNull();
  });
});
