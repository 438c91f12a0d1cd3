const LONGEST_LINE = 200;
const LABEL = new RegExp(
  '^(?:' +
    [
      'menu|main menu|search|home|close|open|next|previous|prev|back|skip|top|login|log ?in|log ?out|sign ?in|sign ?up|register|subscribe(?: now)?|already a subscriber\\b.{0,20}|advertisement|advertising|advert|ad|ads|sponsored(?: content)?|promoted|comments?|tags?|topics?|categories|category|loading|toggle navigation|breadcrumbs?',
      'skip (?:to|ad|past)\\b.{0,40}|(?:back|return|jump|scroll|go) to\\b.{0,30}',
      '(?:load|show|see|view|read|learn|find out|more) (?:more|all|less|full|the full|comments|replies|articles|stories|posts|news|photos|headlines)(?: (?:articles|stories|posts|news|comments|story|article|about .{1,30}|here|on .{1,30}))?',
      '(?:next|previous|older|newer) (?:article|story|post|page|articles|posts|stories)\\b.{0,80}',
      '(?:leave|post|add|write) a (?:reply|comment)|join the (?:conversation|discussion)|be the first to comment',
      '(?:your email address will not be published|required fields are marked).{0,60}',
      '(?:our|follow our) channels|contact us|about us|terms(?: of (?:use|service))?|privacy policy|terms (?:and|&) conditions',
      'click here\\b.{0,80}|continue reading\\b.{0,60}|article continues (?:below|after)\\b.{0,40}|story continues (?:below|after)?.{0,40}|scroll (?:down )?(?:to|for)\\b.{0,40}',
      '(?:estimated )?(?:reading time:? )?\\d{1,3}[- ]?(?:min(?:ute)?s?)(?: read| reading time)?',
      '(?:tags|filed under|topics|categories|category|related topics|keywords|posted in|labels)\\s?: ?.{0,140}',
      'the post .{1,120} (?:first appeared|appeared first) on .{1,60}',
      'image \\d{1,3} of ?/? ?\\d{1,3}|this slideshow requires javascript|caption',
      'listen to (?:this )?(?:article|story)|play (?:audio|video)|watch (?:video|live|now)',
      '(?:view|see|show) results|vote(?: now)?|(?:video|audio) player|use (?:up|left)/(?:down|right) arrow keys.{0,60}',
      'save|print|download pdf|pdf|text size|font size|[aA][+-]|report (?:this|an error|a typo)\\b.{0,40}',
    ].join('|') +
    ')(?:[ :…!»›>]|\\.{2,3}){0,5}$',
  'i',
);
/** Steps of a path: "Home > News > Harbour", "Home / Local". */
const BREADCRUMB = /^[^>»›.!?]{1,40}(?:\s?[>»›]\s?[^>»›.!?]{1,60}){1,6}$/u;
const SLASH_PATH = /^home(?: ?\/ ?[^/.!?]{1,40}){1,6}$/i;

/** Labels side by side: "Home | News | Sport | Letters". */
const MENU_BAR = /^[^|•·.!?]{1,30}(?: [|•·] ?[^|•·.!?]{1,30}){2,14}$/u;

/** "Menu", "Load more...", "Home > News > Harbour", "4 min read", "Tags: harbour, council". */
export const isNavigationLine = (text: string): boolean =>
  text.length <= LONGEST_LINE &&
  (LABEL.test(text) || BREADCRUMB.test(text) || SLASH_PATH.test(text) || MENU_BAR.test(text));
