import type { Lexicons } from '../../../language/lexicons.ts';
import { alternatives, oncePerLexicons } from '../once-per-lexicons.ts';

const TIME =
  '(?:tage?n?|woche|wochen|wochenende|monats?|monate|jahre?s?|jahren|jahrzehnts?|jahrhunderts?|sommers?|winters?|herbst|frühjahr|frühling|saison|morgens?|abends?|nachmittag|vormittag|nacht|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|zeit)(?!\\p{L})';
const POINTING =
  '(?:dies(?:e[rsnm]?)?|solche[rsnm]?|derartige[rsnm]?|jene[rsnm]?|letztere[rsnm]?|erstere[rsnm]?)';
/** „Diese Woche“, „Dieser Tage“: a time, which needs no sentence before it. */
const OPENING = new RegExp(`^${POINTING} (?!(?:\\p{Ll}+ )?${TIME})`, 'iu');
/** „In diesem Fall“, „Nach dieser Sitzung“; no „In diesem Jahr“. */
const WITHIN = new RegExp(
  `^(?:in|an|auf|aus|bei|für|gegen|mit|nach|trotz|über|um|unter|von|vor|während|wegen|zu) dies(?:e[rsnm]?) (?!(?:\\p{Ll}+ )?${TIME})`,
  'iu',
);
/** „Jene, die blieben“, „Diejenigen“: name their own people. */
const OWN_CLAUSE = /^(?:jene|solche)[rnm]?, (?:die|der|den|denen)(?!\p{L})/iu;
/** „Das ist“, „Das wäre“: no article, since a verb follows. */
const THAT =
  /^das (?:ist|sei|war|wäre|wird|werde|würde|wurde|hat|habe|hätte|hatte|geht|ging|gehe|heißt|hieß|heiße|gilt|galt|gelte|soll|solle|sollte|kann|könne|konnte|könnte|muss|müsse|musste|müsste|darf|dürfe|will|wolle|macht|mache|machte|zeigt|zeige|zeigte|bedeutet|bedeute|bedeutete|reicht|reiche|reichte|führt|führe|führte|bestätigte?|sind|seien|waren|liegt|liege|lag|betrifft|entspricht|kostet|koste|kostete|klingt|sieht|passt|gelang|kündigte?|wissen|wusste)(?!\p{L})/iu;
const THAT_VERB = /^[Dd]as (?<verb>\p{Ll}+) /u;
/** „der Besuch des Ministers“, „die Rede über“, „der Plan, die“: what follows the noun says which one is meant. */
const TELLING_WHICH =
  '(?:des|der|dem|den|von|vom|zu|zum|zur|über|für|in|im|am|an|auf|gegen|um|mit|aus|bei|zwischen|nach|eines|einer|zugunsten|rund|durch|unter|vor)';

/** „Das erklärte Ziel“ */
const AIM = /^das erklärte ziel/iu;

const saysIn = ({ sets, maps }: Lexicons, verb: string): boolean =>
  sets['cue-verbs'].has(verb) || maps['verb-particles'].has(verb);

const eventsIn = oncePerLexicons(({ sets }) => {
  const event = alternatives(sets['event-nouns']);
  return {
    /** „Der Umzug koste drei Millionen“: no word behind the noun says which one. */
    opening: new RegExp(`^(?:der|die|das) (?:${event})(?= \\p{Ll}) (?!${TELLING_WHICH}(?!\\p{L}))`, 'iu'),
    /** „Bei dem Besuch war …“, „Nach der Sitzung, …“ */
    within: new RegExp(
      `^(?:(?:bei|nach|vor|mit|in|während|von|auf|an) (?:der|dem|den|des)|beim|im|am|vom|zum|zur) (?:${event})(?:s|es|n|en)?(?=,| \\p{Ll}) ?(?!${TELLING_WHICH}(?!\\p{L}))`,
      'iu',
    ),
  };
});

/** „Das teilte die Polizei mit.“, „Der Umzug koste drei Millionen Euro.“ point at what was said before. */
export function danglingDemonstrative(sentence: string, lexicons: Lexicons): boolean {
  if (OWN_CLAUSE.test(sentence)) return false;
  if (OPENING.test(sentence) || WITHIN.test(sentence) || THAT.test(sentence)) return true;
  const verb = THAT_VERB.exec(sentence)?.groups?.['verb'];
  if (verb !== undefined && saysIn(lexicons, verb) && !AIM.test(sentence)) return true;
  const { opening, within } = eventsIn(lexicons);
  return opening.test(sentence) || within.test(sentence);
}
