import { describe, expect, it } from 'vitest';
import { insideQuotations } from '../../src/analysis/standing-alone/inside-quotation.ts';
import { standingRulesOf } from '../../src/analysis/standing-alone/standing-rules.ts';
import { faultOf } from '../../src/analysis/standing-alone/stands-alone.ts';
import { nearestLexicons } from '../../src/language/lexicons.ts';
import { lexicons as all } from './lexicons.ts';

const lexicons = nearestLexicons('de', all);

const FAULTY: readonly (readonly [string, string])[] = [
  ['Er verließ das Rathaus durch die Hintertür.', 'dangling pronoun'],
  ['Ihre Boote blieben die ganze Woche im Hafen.', 'dangling pronoun'],
  ['„Sie haben uns nie gefragt“, sagte Ines Moor.', 'dangling pronoun'],
  ['Es wurde am Montag vom Rat abgelehnt.', 'dangling pronoun'],
  ['Dies überraschte die Händler am Kai.', 'dangling demonstrative'],
  ['Diese Zahl überraschte die Händler am Kai.', 'dangling demonstrative'],
  ['Das teilte die Polizei am Abend mit.', 'dangling demonstrative'],
  ['Das ist der höchste Stand seit zehn Jahren.', 'dangling demonstrative'],
  ['Der Umzug koste drei Millionen Euro.', 'dangling demonstrative'],
  ['In diesem Fall müsse der Rat noch einmal abstimmen.', 'dangling demonstrative'],
  ['Bei dem Besuch blieb die Fähre im Hafen.', 'dangling demonstrative'],
  ['Zuvor war die Fähre dreimal ausgefallen.', 'dangling connective'],
  ['Auch die Schule am Deich blieb geschlossen.', 'dangling connective'],
  ['Dazu kommen zwei neue Boote.', 'dangling connective'],
  ['Danach wurde der Kai gesperrt.', 'dangling connective'],
  ['Aber der Fluss stieg die Nacht über weiter.', 'dangling connective'],
  ['Drei Tage später sperrte der Rat auch den Kai.', 'dangling connective'],
  ['Am nächsten Morgen stand der Keller leer.', 'dangling connective'],
  ['Damit ist die Brücke bis zum Herbst gesperrt.', 'dangling connective'],
  ['Grund dafür ist ein Riss im Pfeiler.', 'dangling connective'],
  ['Der Hafen ist seither gesperrt.', 'dangling connective'],
  ['Wenn er zustimmt, fährt die Fähre bis zum Frühjahr.', 'unnamed subject'],
  ['Am Montag forderte sie ein zweites Boot.', 'unnamed subject'],
  ['„Wir bauen den Kai wieder auf“, sagte sie.', 'unnamed speaker'],
  ['„Wir bauen den Kai wieder auf“, so er.', 'unnamed speaker'],
  ['„Den Pegel kann ich ablesen.“', 'unnamed speaker'],
  ['Wer bezahlt die Reparatur?', 'question'],
  ['„Wer bezahlt die Reparatur?“', 'question'],
  ['Der Rat hat …', 'unfinished line'],
  ['und der Fluss stieg um einen Meter.', 'unfinished line'],
  ['„Der Pegel war alt.', 'broken quotation'],
  ['Der Pegel war alt“, sagte Ines Moor.', 'broken quotation'],
  ['Ines Moor (links) öffnet die neue Brücke.', 'caption'],
  ['Auf dem Foto öffnet die Bürgermeisterin die Brücke.', 'caption'],
  ['In einer früheren Version dieses Artikels stand ein falsches Jahr.', 'note of the editors'],
  ['Klicken Sie hier, um für die Fähre zu unterschreiben.', 'address to the reader'],
  ['Was Sie über die Fähre wissen müssen, steht im Aushang.', 'address to the reader'],
  ['Video: Boote erreichen das Ostufer.', 'headed line'],
  ['Moor sagte dem Hafenfunk.', 'attribution alone'],
];

const SOUND = [
  'Ines Moor verließ das Rathaus durch die Hintertür.',
  'Es ist unklar, ob der Pegel in der Nacht lief.',
  'Es gibt in Eddle zwei Fähren.',
  'Es war das erste Mal, dass die Brücke gesperrt wurde.',
  'Es war schwierig, das Wrack aus dem Fluss zu heben.',
  'Diese Woche fährt die Fähre Radfahrer umsonst.',
  'In diesem Jahr wird der Kai neu gebaut.',
  'Das alte Haus am Kai brannte nieder.',
  'Das geplante Gesetz hilft den Fischern.',
  'Das erklärte Ziel der Stadt ist ein neuer Kai.',
  'Der Besuch der Ministerin wurde abgesagt.',
  'Der Plan, die Brücke zu sperren, fiel durch.',
  'Damit die Fähre wieder fährt, braucht der Hafen Geld.',
  'Später im Jahr wird der Kai neu gebaut.',
  'So viele Boote wie nie lagen im Hafen.',
  'Als er starb, war Ines Moor 80 Jahre alt.',
  'Für Ines Moor war klar, dass die Fähre fährt.',
  '„Wir bauen den Kai wieder auf“, sagte Ines Moor.',
  'Ines Moor sagte: „Wir bauen den Kai wieder auf.“',
  '»Wir bauen den Kai wieder auf«, sagte Ines Moor.',
  '„Sehen Sie sich den Kai an“, sagte Ines Moor dem Rat.',
  'Moor sagte der Stadt ein zweites Boot zu.',
  'Moor sagte dem Hafenfunk, dass der Pegel ausgefallen sei.',
  'Die Bahn fährt wieder, teilte sie am Abend mit.',
  'Erdal Sahin führt die Fähre.',
  'Siegmar Kühn führt die Fähre.',
  'Andreasberg stand unter Wasser.',
  'Drei Tage später als geplant lief die Fähre aus.',
  'Sonderzüge fahren am Montag nach Eddle.',
];

describe('a German sentence read by itself', () => {
  it.each(FAULTY)('%s – %s', (sentence, name) => {
    expect(faultOf(sentence, lexicons)?.name).toBe(name);
  });

  it.each(SOUND)('%s – no fault', sentence => {
    expect(faultOf(sentence, lexicons)).toBeNull();
  });
});

describe('what a German sentence takes as told', () => {
  const { reference } = standingRulesOf(lexicons);

  it.each([
    ['Die Schule verlor im Hochwasser ihre Küche.', 'schule'],
    ['Die drei ältesten sind ausgezogen.', null],
    ['Ines Moor verkaufte auch die Fähre.', null],
  ])('%s – hangs on what was said before', (sentence, noun) => {
    expect(reference(sentence, lexicons)).toEqual({ noun });
  });

  it.each([
    'Die Schule am Laternenberg verlor ihre Küche.',
    'Die Bürgermeisterin sagte am Montag, der Kai sei sicher.',
    'Sofia Brandt führt die Fähre.',
  ])('%s – needs nothing before it', sentence => {
    expect(reference(sentence, lexicons)).toBeNull();
  });
});

describe('a German sentence inside a quotation of several', () => {
  it.each([
    ['low and high', ['„Das Boot kam spät.', 'Niemand sprach.', 'Es war dunkel.“', 'Die Fähre fuhr.']],
    ['pointed', ['»Das Boot kam spät.', 'Niemand sprach.', 'Es war dunkel.«', 'Die Fähre fuhr.']],
    ['anew opened', ['„Das Boot kam spät.', 'Niemand sprach.', '„Dann ging das Licht aus.“']],
  ])('is one between %s marks', (_, sentences) => {
    expect([...insideQuotations(sentences, 'de')]).toEqual([1]);
  });

  it('is none where each quotation is closed', () => {
    const sentences = ['„Das Boot kam spät“, sagte Ines Moor.', 'Niemand sprach.', '„Es war dunkel.“'];
    expect([...insideQuotations(sentences, 'de')]).toEqual([]);
  });
});
