import { compactText } from './compact-text.ts';
import type { PageDocument } from './page-node.ts';

type Wall = 'robots' | 'scripts' | 'consent' | 'login' | 'error';

const SENTENCES: Readonly<Record<Wall, string>> = {
  robots: 'The site answered with a check for robots instead of an article. Try its feed.',
  scripts:
    'The page shows its text only to browsers that run JavaScript, so there is nothing to read in it. Try the site’s feed.',
  consent: 'The page asks for consent to cookies instead of showing an article. Try the site’s feed.',
  login:
    'The page asks for a login instead of showing an article. Give the address of an article that is public.',
  error: 'This is an error page, not an article. Check the address.',
};

/** Letters of a page that stands in an article's place: it says what it wants, and little else. */
const LONGEST_WALL: Readonly<Record<Wall, number>> = {
  robots: 1500,
  scripts: 700,
  consent: 6000,
  login: 1200,
  error: 1200,
};

/** What such pages are called, in their title element or heading. */
const TITLES: Readonly<Record<Wall, RegExp>> = {
  robots:
    /^(?:just a moment|attention required|access (?:to this page has been )?denied|are you (?:a )?(?:robot|human)|(?:security|robot|bot|human|browser) (?:check|verification|challenge)|pardon our interruption|(?:please )?verify (?:that )?(?:you are|you're|you’re) (?:a )?human|human verification|checking your browser|ddos[- ]guard|request (?:blocked|unsuccessful|rejected)|403 forbidden|forbidden|blocked|captcha|one more step|unusual traffic(?: detected)?|sorry, you have been blocked|you are being (?:redirected|rate limited)|client challenge)(?: ?[.!?…]){0,3}$/i,
  scripts: /^(?:(?:please )?enable javascript|javascript (?:is )?(?:required|disabled))/i,
  consent:
    /^(?:before you continue\b.{0,60}|cookie (?:consent|settings|preferences|wall|notice|policy)|cookies?|(?:we value |we care about )?your privacy|(?:your )?privacy (?:choices|settings|preferences|matters)|consent|datenschutzeinstellungen|cookie-einstellungen|zustimmung|gestion des cookies|paramètres des cookies|configuración de cookies)$/i,
  login:
    /^(?:log ?in|sign ?in|sign up|log on|register|create (?:an|your) account|members? (?:login|area)|anmelden|einloggen|anmeldung|connexion|se connecter|iniciar sesi[óo]n|accedi|entrar|inloggen)(?: (?:to|or|into|bei|à|en|a)\b.{1,40})?$/i,
  error:
    /^(?:(?:error )?(?:404|410|500|502|503|504)\b|(?:the |this )?(?:page|article|story|file|content|url|requested url|resource)(?: you .{1,40})?(?: (?:was|is|could|can|has|does))?(?: ?not| no longer| cannot|n[’']t|been)(?: be)? (?:found|exist|available|removed|deleted)|not found|nothing found|page unavailable|oops|sorry, (?:we|this|the page)|we[’']re sorry|(?:an )?error (?:occurred|has occurred|page)|something went wrong|bad gateway|service (?:temporarily )?unavailable|gateway time-?out|internal server error|seite nicht gefunden|page (?:non trouvée|introuvable)|p[áa]gina no encontrada|pagina non trovata|p[áa]gina n[ãa]o encontrada|pagina niet gevonden)/i,
};

/** What they say, as compact text. */
const WORDS: Readonly<Record<Wall, RegExp>> = {
  robots:
    /checkingyourbrowser|verify(?:ing)?(?:that)?you(?:are|re)(?:not)?(?:a)?(?:human|robot)|arenotarobot|completethe(?:captcha|securitycheck)|enablecookiesand|unusualtraffic|automated(?:access|requests|queries)|securityservicetoprotect|performanceandsecurityby|pressandhold|rayid|blockedby(?:network|our)security/,
  scripts:
    /(?:enable|turnon|activate|requires|needs|without|allow)javascript|javascriptis(?:required|disabled|notenabled|notavailable|turnedoff)|javascriptaktivieren|activerjavascript|activajavascript|habilitajavascript/,
  consent:
    /(?:we|us)andour\d{0,5}partners|ourpartnersuse|usescookiesand(?:data|similar)|usecookiesand(?:data|similar)|storeand(?:or)?accessinformation|acceptall.{0,200}(?:rejectall|manage|settings|moreoptions)|alleakzeptieren|toutaccepter|aceptartodo|accettatutt/,
  login:
    /forgot(?:ten)?(?:your)?(?:password|username)|donthaveanaccount|createanaccount|rememberme|passwortvergessen|motdepasseoublié|olvidas?tet?ucontraseña|keepmesigned/,
  error: /./u,
};
const LOOKED_AT = 20_000;
const ORDER: readonly Wall[] = ['robots', 'error', 'login', 'consent', 'scripts'];
/** Sites put their name before or after: "Harbour Post | Page not found". */
const SEPARATOR = /\s[|–—·:-]\s|\|/u;
/** Shown only with an own heading, so that "Not found" in a story's title is not enough. */
const ERROR_LETTERS = 600;

const squeezed = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** What a page calls itself: its title element, the parts of it, and its heading. */
export function titlesOf(document: PageDocument): readonly string[] {
  const title = squeezed(document.querySelector('title')?.textContent);
  const heading = squeezed(document.querySelector('h1')?.textContent);
  return [title, ...title.split(SEPARATOR), heading].map(text => text.trim()).filter(text => text !== '');
}

export interface WallEvidence {
  readonly titles: readonly string[];
  /** All text of the page before anything was taken out of it. */
  readonly page: string;
  /** What was taken for its article. */
  readonly body: string;
  /** The page states a date or describes an article: then it has one. */
  readonly describesArticle: boolean;
}

function isWall(wall: Wall, compact: string, { titles, body, page }: WallEvidence): boolean {
  if (body.length > LONGEST_WALL[wall]) return false;
  const isCalled = titles.some(title => TITLES[wall].test(title));
  if (wall === 'error') return isCalled && body.length <= ERROR_LETTERS;
  if (!WORDS[wall].test(compact)) return false;
  // a page that only says that it needs a browser has no title of its own
  return (
    isCalled || ((wall === 'scripts' || wall === 'robots') && squeezed(page).length <= LONGEST_WALL[wall])
  );
}

/** What a page that stands in the article's place wants, as a sentence; null: it is none. */
export function pageWall(evidence: WallEvidence): string | null {
  if (evidence.describesArticle) return null;
  const compact = compactText(`${evidence.titles.join(' ')} ${evidence.page.slice(0, LOOKED_AT)}`);
  const wall = ORDER.find(kind => isWall(kind, compact, evidence));
  return wall === undefined ? null : SENTENCES[wall];
}
