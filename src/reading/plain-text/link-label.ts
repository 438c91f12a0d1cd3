const LONGEST_LABEL = 60;
const OTHER_LANGUAGES = [
  'mehr (?:zum thema|dazu|aus .{2,30}|von .{2,30}|nachrichten|artikel)|lesen sie (?:auch|mehr|hier|weiter)|auch interessant|das könnte (?:sie|dich|ihnen|dir) (?:auch )?(?:interessieren|gefallen)|(?:ähnliche|verwandte|weitere|neueste|meistgelesene|beliebte) (?:artikel|beiträge|themen|meldungen|nachrichten)|meistgelesen|weiterlesen|zum thema|empfehlungen(?: der redaktion)?|passend zum thema|themen',
  'à lire(?: aussi| également)?|lire aussi|lire (?:la suite|plus)|voir aussi|sur le même (?:sujet|thème)|articles? (?:liés?|similaires|connexes)|à ne pas manquer|les plus lus|dans la même (?:rubrique|catégorie)|nos recommandations|à découvrir|ailleurs sur le web|mots[- ]clés',
  'lea también|lee también|leer más|lee más|ver también|te (?:puede|podría) interesar|le puede interesar|noticias relacionadas|artículos? relacionados?|relacionad[oa]s|lo más (?:leído|visto|popular)|más (?:noticias|información|sobre .{2,30}|en .{2,30})|también en .{2,30}|últimas noticias|no te pierdas|etiquetas|temas(?: relacionados)?',
  'leggi anche|leggi (?:di più|tutto)|guarda anche|vedi anche|potrebbe interessarti(?: anche)?|articoli (?:correlati|simili)|i più letti|più lett[ie]|da non perdere',
  'leia (?:também|mais)|veja (?:também|mais)|saiba mais|ver mais|(?:notícias|artigos|matérias) relacionad[oa]s|mais lid[oa]s|você (?:também )?pode gostar',
  'lees (?:ook|meer|verder)|meer (?:over .{2,30}|nieuws)|zie ook|bekijk ook|gerelateerde? (?:artikelen|berichten|nieuws)|meest gelezen|ook interessant|aanbevolen',
  'läs (?:också|mer|även|vidare)|mer om .{2,30}|relaterat|relaterade artiklar|mest lästa?|se också',
  'læs (?:også|mere)|les (?:også|mer)|mest læste?|mest leste?|relaterede artikler|relaterte saker',
  'zobacz (?:także|też|również)|czytaj (?:także|też|również|więcej|dalej)|przeczytaj (?:także|też|również)|polecamy|powiązane artykuły|najczęściej czytane|podobne artykuły',
  'lue (?:myös|lisää)|katso myös|luetuimmat|olvassa (?:el|tovább)|ezt is olvassa|kapcsolódó cikkek|čtěte (?:také|více|dále)|související články|citește (?:și|mai mult)|ilgili haberler|bunlar da ilginizi çekebilir|читайте также|по теме|читайте також|関連記事|あわせて読みたい|相关(?:新闻|阅读|文章)|관련 ?기사',
];
const ENGLISH = [
  '(?:read|see|watch|listen|hear)(?:,? (?:also|more|next|too|this))+',
  'also (?:read|see|watch|on .{2,30})',
  "(?:related|recommended|suggested|popular|trending|latest|recent|similar|sponsored|featured|top|other|editor[’']s?)(?: (?:stories|story|articles?|posts?|news|content|coverage|reading|links?|topics?|videos?|now|picks?|headlines|for you|by|from .{2,30}))?",
  'more (?:from|on|in|about|stories|articles|news|posts|headlines|coverage|like this)(?: .{1,40})?',
  '(?:you )?(?:may|might) also (?:like|be interested in|enjoy)',
  'you (?:may|might) (?:have missed|like)',
  "(?:what|where) to (?:read|watch) next|up next|in case you missed it|must[- ]reads?|most (?:read|popular|viewed|shared|commented)|don[’']t miss|keep reading|from around the web|around the web|elsewhere on .{2,30}",
];
const LABEL = new RegExp(
  `^(?:[+*]{1,3} ?)?(?:${[...ENGLISH, ...OTHER_LANGUAGES].join('|')})[ :：.…»›>+*]{0,4}$`,
  'iu',
);
const INLINE_LABEL = [
  "read (?:also|more|next)|see (?:also|more)|also on [\\w.]{3,30}|also read|related(?: (?:stor(?:y|ies)|articles?|news|reading))?|recommended|more|watch|must read|don[’']t miss|in case you missed it",
  ...OTHER_LANGUAGES,
].join('|');
const INLINE = new RegExp(`^(?:[+*]{1,3} ?)?(?:${INLINE_LABEL})\\s?(?:[:：|»›]|[-–—] )\\s{0,3}\\S`, 'iu');
const LONGEST_INLINE = 220;

/** Stands above links to other articles: "READ ALSO", "Related stories:", "Mehr zum Thema", "Leggi anche". */
export const isLinkLabel = (text: string): boolean => text.length <= LONGEST_LABEL && LABEL.test(text);

/** A label and its link in one line: "READ ALSO: Ferry fares to rise again", "À lire aussi : Le tram roulera la nuit" */
export const isInlineLink = (text: string): boolean =>
  text.length <= LONGEST_INLINE && INLINE.test(text) && !/[.]["'”’]?$/u.test(text);
