const LONGEST_LABEL = 60;
const LABEL = new RegExp(
  '^(?:' +
    [
      '(?:read|see|watch|listen|hear)(?:,? (?:also|more|next|too|this))+',
      'also (?:read|see|watch|on .{2,30})',
      "(?:related|recommended|suggested|popular|trending|latest|recent|similar|sponsored|featured|top|other|editor[’']s?)(?: (?:stories|story|articles?|posts?|news|content|coverage|reading|links?|topics?|videos?|now|picks?|headlines|for you|by|from .{2,30}))?",
      'more (?:from|on|in|about|stories|articles|news|posts|headlines|coverage|like this)(?: .{1,40})?',
      '(?:you )?(?:may|might) also (?:like|be interested in|enjoy)',
      'you (?:may|might) (?:have missed|like)',
      "(?:what|where) to (?:read|watch) next|up next|in case you missed it|must[- ]reads?|most (?:read|popular|viewed|shared|commented)|don[’']t miss|keep reading|from around the web|around the web|elsewhere on .{2,30}",
    ].join('|') +
    ')[ :.…»›>-]{0,4}$',
  'i',
);
const INLINE =
  /^(?:read (?:also|more|next)|see (?:also|more)|also on [\w.]{3,30}|also read|related(?: (?:stor(?:y|ies)|articles?|news|reading))?|recommended|more|watch|must read|don[’']t miss|in case you missed it)\s?(?:[:|»›]|[-–—] )\s{0,3}\S/i;
const LONGEST_INLINE = 220;

/** Stands above links to other articles: "READ ALSO", "Related stories:", "More from the harbour". */
export const isLinkLabel = (text: string): boolean => text.length <= LONGEST_LABEL && LABEL.test(text);

/** A label and its link in one line: "READ ALSO: Ferry fares to rise again" */
export const isInlineLink = (text: string): boolean =>
  text.length <= LONGEST_INLINE && INLINE.test(text) && !/[.]["'”’]?$/u.test(text);
