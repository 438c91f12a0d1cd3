import { describe, expect, it } from 'vitest';
import { hasAddress, isAddressLine } from '../../../src/reading/plain-text/address-line.ts';
import { isAdvertMark } from '../../../src/reading/plain-text/advert-mark.ts';
import { isCompanyLine } from '../../../src/reading/plain-text/company-line.ts';
import { isFiguresLine } from '../../../src/reading/plain-text/figures-line.ts';
import { isArrowLink } from '../../../src/reading/plain-text/link-arrow.ts';
import { isAgoLine, isMomentLine } from '../../../src/reading/plain-text/moment-line.ts';
import { isReported } from '../../../src/reading/plain-text/reported.ts';
import { isSignOff } from '../../../src/reading/plain-text/sign-off.ts';

const rules: readonly [string, (text: string) => boolean, readonly string[], readonly string[]][] = [
  [
    'line of addresses',
    isAddressLine,
    [
      'https://post.example/gallery/4',
      'www.harbourpost.example',
      'ada@post.example',
      '@harbourpost',
      '#LanternHill #libraries',
      'pic.coast.example/x7Gh2',
    ],
    ['Write to ada@post.example', '@harbourpost.', 'U.S.', 'Nov.21', '3.5', 'No.'],
  ],
  [
    'line with an address that is no sentence',
    hasAddress,
    ['Got a walk of your own? Write to walks@post.example', 'Read or share: https://post.example/4'],
    [
      'Write to walks@post.example.',
      'The campaign of last year was as odd as the one before it, as everybody who saw it will tell you https://post.example/4',
    ],
  ],
  [
    'mark of an advertisement',
    isAdvertMark,
    ['Advertisement', 'ANZEIGE', '- Publicité -', 'Advertentie', 'Реклама', '広告'],
    ['Advertisement for a goat', 'Anzeige erstattet', 'Reklame gegen die Fähre'],
  ],
  [
    'publisher’s address',
    isCompanyLine,
    [
      'Harbour Media Ltd, 12 Quay Street, Lenburg. Registered in Lenburg no. 4471190.',
      'Hafenpost GmbH, Kai 12, Lenburg',
    ],
    [
      'Harbour Works Ltd said that 40 men would go.',
      'The AG met 12 times.',
      'Skell 21, Lenburg 19, Eddle 18',
    ],
  ],
  [
    'line of figures',
    isFiguresLine,
    ['Copper 9,011 -1.1%', 'Lenburg 4° / -1°', 'NFX 18,432.10 +0.42%', '4.6 (212 ratings)'],
    [
      'Skell – Eddle 2–1',
      '1. Skell 21',
      '400 g salted herring',
      'The price fell by 1.1%.',
      'In 1911 and 1934',
    ],
  ],
  [
    'link with an arrow',
    isArrowLink,
    ['→ Fähre fällt aus', '► Update: the crane stays', '» Mehr Meldungen', 'Read the report »'],
    ['»Er ist hässlich«, sagte er.', '> I do not agree with that.', 'A → B', '– Sie mögen Salz'],
  ],
  [
    'line of how long ago',
    isAgoLine,
    [
      '3 hours ago',
      'vor 2 Stunden',
      'il y a 5 min',
      'hace 2 días',
      '2 timmar sedan',
      '3 часа назад',
      '5分前',
    ],
    ['three hours ago', 'Three hours ago the tide turned.', '3 hours', 'vor Ort', '40 years ago today'],
  ],
  [
    'line of a moment',
    isMomentLine,
    [
      '21.11.2024, 14:05',
      '20.11.2024 12',
      'Thursday, 3 p.m.',
      'Nov. 20',
      '21:40',
      '11月20日',
      '19 de noviembre de 2024',
      'vor 3 Stunden',
    ],
    [
      '12',
      '1911',
      '400 g salted herring',
      'Flood of 21 November 2024',
      'In 2019 or 2020',
      'Doors open at 19:00',
      'Skell 21',
      '3 potatoes',
    ],
  ],
  [
    'sign-off',
    isSignOff,
    [
      '(Reporting by Ada Example in Eddle; Editing by Bo Sample)',
      'Editing by Bo Sample',
      'Additional reporting by Cy Sample',
      'ENDS',
      '-30-',
      '###',
    ],
    ['Reporting on the flood went on all night.', 'The end', 'Endless', '30 boats came.'],
  ],
  [
    'report of what was said',
    isReported,
    ['Nobody will touch it, the chair said.', 'Laut Bauamt dauert es.', 'Es feo, dijo el alcalde.'],
    ['Subscribe to our newsletter', 'We saidenfaden nothing', 'Läuten verboten'],
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
