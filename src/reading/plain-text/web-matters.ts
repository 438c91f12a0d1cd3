/** Matters of web pages, each by the words that languages share or that begin alike in them. */
const MATTERS: readonly RegExp[] = [
  /\bcookies?\b|\bcookie[- ]|クッキー|ciasteczk|çerez/iu,
  /\bnewsletters?\b|\bbolet[ií]n|\bboletim|\binfolettre|\bnyhetsbrev|\bnieuwsbrief|\bnyhedsbrev/iu,
  /\binbox\b|\bpostfach|\bposteingang|\bboîte de réception|\bbandeja de entrada|\be-?mail(?:s| address|-adresse)?\b|\bcorreo\b|\bcourriel\b/iu,
  /\bsubscri(?:be|ption|bers?)\b|\babonn|\bsuscr[ií]b|\binscri(?:vez|vi|ption)|\binscreva|\bassine\b|\biscriviti|\bprenumerera|\bsign(?:ing)? up\b|\bsign me up\b/iu,
  /\blog ?(?:in|ged in)\b|\bsign in\b|\beinloggen|\banmelde[nt]?\b|\bmelden sie sich|\bregistrier|\bregistrese|\bregístrate|\bregister now\b|\bconnectez-vous|\baccount\b|\bbenutzerkonto|\bkonto\b/iu,
  /\b(?:this|our|the) (?:web)?site\b|\bour pages\b|\bwebsites?\b|\b(?:unsere|dieser|diese)r? (?:web)?seite|\beste sitio|\bce site|\bquesto sito|\bdeze (?:web)?site|\bsitio web|\bsite (?:internet|web)\b|\bden här webbplatsen|\btej strony/iu,
  /\bbrowser\b|\bnavegador|\bnavigateur|\b(?:your|ihrem|su|votre) (?:device|gerät|dispositivo|appareil)\b|\bnavegación\b|\bnavigation\b|\bnavigazione\b|\bnavegação\b/iu,
  /\bprivacy\b|\bdatenschutz|\bprivacidad|\bconfidentialité|\bprivacidade|\bintegritet|\bdata protection\b|\bprywatnośc/iu,
  /\bby (?:signing|continuing|clicking|using|accepting|browsing)\b|\byou (?:accept|agree|consent)\b|\bstimmen sie|\bakzeptier|\bacepta|\bvous acceptez|\bconsent\b|\beinwillig|\bconsentimiento|\bconsentement/iu,
  /\b(?:our|these|its) terms\b|\bterms (?:of|and)\b|\bagb\b|\bnutzungsbedingungen|\bconditions (?:d[’']utilisation|générales)|\btérminos y condiciones/iu,
  /\bnotifications?\b|\bbenachrichtig|\bnotificaciones|\bpush[- ](?:messages?|alerts?|nachrichten|mitteilungen)/iu,
  /\b(?:our|unsere[rn]?|notre|nuestra|die) app\b|\bwhats ?app\b|\btelegram\b|\bapp store\b|\bgoogle play\b/iu,
  /\bthird[- ]part(?:y|ies)\b|\bterceros\b|\btiers\b|\bdrittanbieter|\bpartners?\b|\badvertis(?:ing|ements?)\b|\bwerbung\b|\bpublicidad\b/iu,
  /\bexperience\b|\berlebnis\b|\bexperiencia\b|\bexpérience\b|\besperienza\b|\bexperiência\b|\bdoświadczeni/iu,
];

/** How many different matters of a web page a text speaks of. */
export const webMatters = (text: string): number => MATTERS.filter(matter => matter.test(text)).length;

/** The matters of `text` that none of the other paragraphs speaks of: an article on cookies speaks of them throughout. */
export const ownWebMatters = (text: string, others: readonly string[]): number =>
  MATTERS.filter(matter => matter.test(text) && !others.some(other => matter.test(other))).length;
