import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../src/language/annotate.ts';
import { lexicons } from './lexicons.ts';

const split = (text: string): string[] =>
  sentencesOf(text, 'de', lexicons).sentences.map(({ start, end }) => text.slice(start, end));

/** One sentence or more, parted by a bar. */
const CASES: readonly string[] = [
  'Der Rat tagt.|Niemand kam.',
  'Am 3. Oktober 1990 läuteten die Glocken.|Danach war es still.',
  'Sie kam am 21. Mai zurück.',
  'Die 2. Bundesliga pausiert.|Das Spiel fällt aus.',
  'Kaiser Karl IV. Gründer der Universität, starb 1378.',
  'Er wohnt im 3. Stock.|Sie wohnt im 4. Stock.',
  'Das Haus stammt aus dem 19. Jahrhundert.',
  'Dr. Anna Weber und Prof. Dr. Lenz stimmten zu.',
  'Frau Dr. med. Kuhn operiert heute.',
  'Die Stadt zahlt z. B. Miete und Strom.|Das reicht nicht.',
  'Die Stadt zahlt z.B. Miete.',
  'Es gibt u. a. Brot, Milch usw. für alle.',
  'Er mag Obst, Gemüse usw.|Sie mag Fisch.',
  'Das Amt bzw. Herr Kruse haftet.',
  'Das kostet ca. 30 Euro.|Mehr nicht.',
  'Der Bus Nr. 5 fährt wieder.',
  'Siehe S. 12 und Abb. 3 des Berichts.',
  'Die Kosten liegen bei 5 Mio. Euro.|Das ist viel.',
  'Die Ampel in der Hauptstr. Ecke Marktplatz ist kaputt.',
  'Sie wohnt in der Lindenstr.|Er wohnt am Markt.',
  'Um 14.30 Uhr begann es.|Um 15.45 Uhr war Schluss.',
  'Der Kurs stieg um 3,5 Prozent.|Dann fiel er.',
  'Es waren 1.200 Menschen da.|Viele blieben.',
  '„Wir warten. Niemand kommt“, sagte sie.|Dann ging sie.',
  '„Wir warten.“|Niemand kam.',
  '»Wir warten.«|Niemand kam.',
  '„Wer ist da?“, fragte er.|Es blieb still.',
  '„Wer ist da?“ fragte er.',
  '„Halt!“, rief Anna.|„Nicht weiter!“',
  'Sie sagte: „Es ist vorbei.“|Das stimmte.',
  'Er kam (wie immer zu spät.) und ging.',
  'Er kam zu spät.|(Niemand merkte es.)|Dann aßen sie.',
  'Und dann – endlich! – kam der Zug.',
  'Ich dachte ... na ja, egal.',
  'Er wartete …|Sie kam nicht.',
  'Das war’s.|Oder?|Nein!',
  'J. S. Bach lebte in Leipzig.',
  'Das Werk von J. W. v. Goethe ist bekannt.',
  'Die Firma Kranz & Co. zieht um.',
  'Der Verein Ufer e. V. lädt ein.|Alle dürfen kommen.',
  'Mehr unter www.beispiel.de/news.html.|Dort steht alles.',
  'Schreiben Sie an rat@beispiel.de.|Wir antworten.',
  '1. Die Pumpe prüfen|2. Das Tor schließen|3. Warten',
  'Das Spiel endete 3:2.|Das war knapp.',
  'Das Tor fiel in der 90. Minute.|Alle jubelten.',
  'Das war im Jahr 1990.|Danach kam nichts.',
  'Sie kam i. d. R. am Montag.',
  'Das Urteil gem. Art. 5 Abs. 2 ist klar.',
  'Der FC gewann das 5. Spiel in Folge.',
  'Er lebte von 44 v. Chr. bis 12 n. Chr. in Rom.',
  'St. Gallen und St. Pölten feiern.',
];

describe('German sentences', () => {
  it.each(CASES)('%s', marked => {
    const parts = marked.split('|');
    expect(split(parts.join(' '))).toEqual(parts);
  });

  it('are parted where a space was lost', () => {
    expect(split('Die Brücke war gesperrt.Autos fuhren Umwege.')).toHaveLength(2);
  });

  it('give the text again with only white space between them', () => {
    const piece = fc.constantFrom(
      'Dr. ',
      'Rat',
      '. ',
      '„',
      '“',
      '»',
      '«',
      ' sagte',
      '\n\n',
      'z. B. ',
      '3. ',
      '… ',
      '?',
      'ß',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), pieces => {
        const text = pieces.join('');
        let at = 0;
        for (const { start, end } of sentencesOf(text, 'de', lexicons).sentences) {
          expect(text.slice(at, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
      { seed: 5 },
    );
  });
});
