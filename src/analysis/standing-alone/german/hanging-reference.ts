import type { Lexicons } from '../../../language/lexicons.ts';
import type { Reference } from '../hanging-reference.ts';

const VERB =
  '(?:ist|sind|sei|seien|war|waren|hat|haben|habe|hatte|hatten|wird|werden|werde|wurde|wurden|würde|soll|sollen|kann|können|konnte|muss|müssen|musste|will|wollen|darf|dürfen|sagt|sagte|kam|kamen|ging|gingen|gab|nahm|verlor|fiel|stieg|gewann|traf|sah|hielt|blieb|zeigt|\\p{Ll}{3,}ten?)';
/** „Die Schule verlor ihre Küche“: a noun without anything that tells which. */
const BARE = new RegExp(`^(?:Der|Die|Das) (?<noun>\\p{Lu}[\\p{L}-]{2,}) ${VERB} `, 'u');
/** „Die drei ältesten“, „Der jüngste Sturz“, „Das andere Boot“: one of several that were told before. */
const ONE_OF_SEVERAL =
  /^(?:Der|Die|Das) (?:jüngste|ältesten?|jüngsten|anderen?|übrigen?|restlichen?|weiteren?|verbleibenden?|nächsten?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|beiden)(?!\p{L})(?! (?:der|von)(?!\p{L}))/u;
/** „Moor traf auch die Welser“, „Der Bericht nennt zudem“ */
const ALSO =
  /^(?:[\p{L}\p{N}.'’-]+ ){2,5}(?:auch|zudem|außerdem|ebenfalls|ferner|jedoch|allerdings|dagegen|hingegen) (?!wenn|in|im|am)/u;

/** „Die Schule verlor ihre Küche.“ reads well after its school was named, and leaves a reader asking where it was not. */
export function hangingReference(sentence: string, { sets }: Lexicons): Reference | null {
  const noun = BARE.exec(sentence)?.groups?.['noun']?.toLowerCase();
  if (noun !== undefined && !sets['known-nouns'].has(noun)) return { noun };
  return ONE_OF_SEVERAL.test(sentence) || ALSO.test(sentence) ? { noun: null } : null;
}
