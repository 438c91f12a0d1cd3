import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReadArticle } from '../../../src/model/article.ts';
import { readPlainText } from '../../../src/reading/plain-text/read-plain-text.ts';

function read(text: string): ReadArticle {
  const article = readPlainText(text, { externalId: 'sample', url: null });
  if (!article) throw new Error('no article was read');
  return article;
}

const LEAD =
  'The harbour board voted on Tuesday to keep the old crane, which has stood over the quay since 1911 and cannot lift anything.';
const SECOND = '“It is ugly and it is ours,” said Ada Example, who leads the board. “Nobody touches it.”';
const THIRD =
  'A firm from the next valley had offered to take the crane down without charge and sell its iron.';

describe('readPlainText', () => {
  it('keeps a clean text as it is', () => {
    const body = [LEAD, SECOND, THIRD].join('\n\n');
    expect(read(body)).toMatchObject({
      text: body,
      title: null,
      byline: null,
      publisher: null,
      published: null,
      captions: [],
    });
  });

  it('sets a blank line between paragraphs that stand on lines of their own', () => {
    expect(read([LEAD, SECOND, THIRD].join('\n')).text).toBe([LEAD, SECOND, THIRD].join('\n\n'));
  });

  it('keeps a heading between paragraphs', () => {
    const body = [LEAD, 'A vote by night', SECOND].join('\n\n');
    expect(read(body).text).toBe(body);
  });

  it('keeps the dateline in the body and takes no publisher from it', () => {
    const body = `PORT SAMPLE (AP) — ${LEAD}`;
    expect(read(body)).toMatchObject({ text: body, publisher: null, published: null });
  });

  it('takes title, posted date and byline from the head', () => {
    const article = read(
      `Board keeps old crane\n\nPOSTED ON May 3, 2023 \u2022 \u00a0 LOCAL NEWS \u00a0 BY Ada Example\n\n${LEAD}\n\n${SECOND}`,
    );
    expect(article).toMatchObject({
      title: 'Board keeps old crane',
      byline: 'Ada Example',
      text: `${LEAD}\n\n${SECOND}`,
    });
    expect(article.published).toMatchObject({ day: '2023-05-03', precision: 'day', basis: 'stated' });
  });

  it('takes a date in brackets and a byline on a line of its own', () => {
    const article = read(`Board keeps old crane\n[May 3, 2023]\nBy BO SAMPLE-NAME\n${LEAD}\n${SECOND}`);
    expect(article).toMatchObject({ byline: 'BO SAMPLE-NAME', title: 'Board keeps old crane' });
    expect(article.published?.day).toBe('2023-05-03');
  });

  it('takes no date from an update, and none that the calendar does not have', () => {
    expect(read(`Board keeps crane\n\nUpdated: May 3, 2023\n\n${LEAD}`).published).toBeNull();
    expect(read(`Board keeps crane\n\nPosted on February 30, 2023\n\n${LEAD}`).published).toBeNull();
  });

  it('takes no date from a sentence of the body', () => {
    const body = `On May 3, 2023 the board met.\n\n${LEAD}`;
    expect(read(body)).toMatchObject({ published: null, text: body });
  });

  it('takes a question as the title where a byline follows it, and as the first sentence where none does', () => {
    expect(read(`Will the crane stay?\nBy Ada Example\n\n${LEAD}`).title).toBe('Will the crane stay?');
    expect(read(`Will the crane stay?\n\n${LEAD}`)).toMatchObject({
      title: null,
      text: `Will the crane stay?\n\n${LEAD}`,
    });
  });

  it('passes over the section name above the title', () => {
    expect(read(`WORLD\n\nBoard votes to keep the old crane\n\n${LEAD}`).title).toBe(
      'Board votes to keep the old crane',
    );
  });

  it('drops links to other articles between paragraphs, and what follows stays', () => {
    const card =
      'READ ALSO\nFerry fares to rise again\nBY Bo Sample May 2, 2023 0\n\nPassengers between the islands will pay more from June, the ope...';
    expect(read([LEAD, card, SECOND].join('\n\n')).text).toBe(`${LEAD}\n\n${SECOND}`);
    expect(read([LEAD, 'READ ALSO: Ferry fares to rise again', SECOND].join('\n\n')).text).toBe(
      `${LEAD}\n\n${SECOND}`,
    );
  });

  it('cuts everything from the links below the last paragraph on', () => {
    const tail =
      'OUR PAGES:\n\nFerry fares to rise again\nBY Bo Sample May 2, 2023 0\n\nPassengers will pay more from June, the ope...\n\n\nSchool roof mended\nBY Bo Sample May 1, 2023 3\n\nPupils came back on Monday to a roof that no lon...\n\nMore Articles\n\nLoad more...\n\nMenu';
    expect(read([LEAD, SECOND, tail].join('\n\n')).text).toBe(`${LEAD}\n\n${SECOND}`);
  });

  it('keeps a last line without a full stop below a clean text', () => {
    expect(read([LEAD, SECOND, 'With words from the harbour desk'].join('\n\n')).text).toContain(
      'With words from the harbour desk',
    );
  });

  it('drops a cookie notice and takes the publisher from the copyright line', () => {
    const article = read(
      [
        LEAD,
        SECOND,
        'All contents © copyright 2023 Harbour Post. All rights reserved',
        'We use cookies to know you better.',
      ].join('\n\n'),
    );
    expect(article).toMatchObject({ publisher: 'Harbour Post', text: `${LEAD}\n\n${SECOND}` });
  });

  it('puts captions and credits apart, with the line above that says the same in short', () => {
    const figure =
      'Crews stand below the old crane at the quay.\nCrews wait below the crane, May 3, 2023. (Harbour Post/Ada Example)';
    const article = read(
      [LEAD, figure, SECOND, 'old crane at dawn\n\nCredit: Bo Sample', THIRD].join('\n\n'),
    );
    expect(article.text).toBe([LEAD, SECOND, THIRD].join('\n\n'));
    expect(article.captions).toEqual([...figure.split('\n'), 'old crane at dawn', 'Credit: Bo Sample']);
  });

  it('drops a deck that stands above and below the picture', () => {
    const deck = 'The board says the crane belongs to the town.';
    const article = read(
      ['Board keeps old crane', deck, 'Credit: Bo Sample', deck, LEAD, SECOND].join('\n\n'),
    );
    expect(article).toMatchObject({ title: 'Board keeps old crane', text: `${LEAD}\n\n${SECOND}` });
  });

  it('finds no article where nothing is left', () => {
    expect(readPlainText('Menu\n\nShare this article\n\n|', { externalId: 'x', url: null })).toBeNull();
    expect(readPlainText(' \n\n ', { externalId: 'x', url: null })).toBeNull();
  });
});

const WRAPPED = `Board votes to keep the old crane although it cannot lift anything
and never will
Send a link to a friend
[May 3, 2023]
By ADA EXAMPLE
PORT SAMPLE (Example Wire) -- The harbour board voted to keep the old
crane, which has stood over the quay since 1911 and has not lifted a
thing since the war.
Boats from the island came in at dawn, and their crews, most of them
well-known to the board, cheered when they saw that it was still stand-
ing over the water.
[to top of second column]
|
In this photo provided by the harbour office, crews wait below
the old crane, Wednesday, May 3, 2023. (Harbour Post/Bo Sample)
A firm from the next valley had offered to take the crane down
for nothing and to sell its iron, which the board called an in-
sult. The offer had not been made public before Tuesday night.
All contents © copyright 2023 Example Wire. All rights reserved
|
`;

describe('wrapped lines', () => {
  it('become paragraphs, with title, date, byline and caption apart', () => {
    const article = read(WRAPPED);
    expect(article.title).toBe(
      'Board votes to keep the old crane although it cannot lift anything and never will',
    );
    expect(article.text.split('\n\n')).toEqual([
      'PORT SAMPLE (Example Wire) -- The harbour board voted to keep the old crane, which has stood over the quay since 1911 and has not lifted a thing since the war.',
      'Boats from the island came in at dawn, and their crews, most of them well-known to the board, cheered when they saw that it was still standing over the water.',
      'A firm from the next valley had offered to take the crane down for nothing and to sell its iron, which the board called an insult. The offer had not been made public before Tuesday night.',
    ]);
    expect(article.captions).toEqual([
      'In this photo provided by the harbour office, crews wait below the old crane, Wednesday, May 3, 2023. (Harbour Post/Bo Sample)',
    ]);
    expect(article).toMatchObject({ byline: 'ADA EXAMPLE', publisher: 'Example Wire' });
    expect(article.published?.day).toBe('2023-05-03');
  });

  it('keeps the hyphen of a word that the text writes with one', () => {
    const text =
      'The crane is a harbour-side sight that painters come to see in summer,\nand the town, which has little else to show, has put up a new harbour-\nside path so that they can reach it in the rain as well as in the dry.\nOthers come for the boats.';
    expect(read(text).text).toContain('a new harbour-side path');
  });

  it('are not seen in a list of headlines', () => {
    const lines = `Crane stays over the quay, the board decides after a vote\nFerry fares to rise again next year on all island lines\nSchool roof mended in time for the new term in September\n\n${LEAD}`;
    expect(read(lines).text + String(read(lines).title)).not.toContain('vote Ferry');
  });
});

describe('generated prose', () => {
  const word = fc.stringMatching(/^[a-z]{1,9}$/);
  const sentence = fc
    .tuple(
      fc.stringMatching(/^[B-Z][a-z]{3,8}ing$/),
      fc.array(word, { minLength: 8, maxLength: 30 }),
      fc.constantFrom('.', '.”', '!'),
    )
    .map(([first, words, end]) => `${end === '.”' ? '“' : ''}${first} ${words.join(' ')}${end}`);
  const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map(sentences => sentences.join(' '));
  const paragraphs = fc.uniqueArray(paragraph, { minLength: 1, maxLength: 12 });

  it('comes out unchanged', () => {
    fc.assert(
      fc.property(paragraphs, all => {
        expect(readPlainText(all.join('\n\n'), { externalId: 'x', url: null })?.text).toBe(all.join('\n\n'));
      }),
    );
  });

  it('comes out the same when cleaned twice', () => {
    const line = fc.oneof(
      paragraph,
      fc.constantFrom('Menu', 'READ ALSO', 'Ferry fares to rise', '|', 'Credit: Bo Sample', 'cut off he...'),
    );
    fc.assert(
      fc.property(fc.uniqueArray(line, { maxLength: 15 }), paragraph, (lines, last) => {
        const once =
          readPlainText([LEAD, ...lines, last].join('\n\n'), { externalId: 'x', url: null })?.text ?? '';
        expect(readPlainText(once, { externalId: 'x', url: null })?.text ?? '').toBe(once);
      }),
    );
  });
});
