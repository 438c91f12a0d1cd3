/**
 * Article text and people's input are hostile: written so that Discord shows the words and nothing else.
 * What the eye sees stays verbatim; what it cannot see (controls, direction overrides, zero-width characters) goes.
 */

/** Controls, soft hyphen, zero-width characters, direction marks and overrides, invisible operators, blank letters (Hangul fillers), tags. */
const UNSEEN =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u034f\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]|[\u{e0000}-\u{e0fff}]/gu;

/** Joiners shape Persian, Indic scripts and emoji; anywhere else they only hide. */
const IDLE_JOINER =
  /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}])[\u200c\u200d]/gu;

/** Without unseen characters, every run of white space one space, halves of surrogate pairs replaced; ends untrimmed. */
const seen = (text: string): string =>
  text
    .toWellFormed()
    .replace(UNSEEN, '')
    .replace(IDLE_JOINER, '')
    .replace(/[\s\u0085]+/gu, ' ');

/** One line of what the eye sees. */
export const visibleText = (text: string): string => seen(text).trim();

/** The visible text, cut with an ellipsis to at most this many characters: for titles and labels, never for sentences. */
export function clipText(text: string, characters: number): string {
  const visible = visibleText(text);
  if (visible.length <= characters) return visible;
  return `${visible
    .slice(0, characters - 1)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd()}…`;
}

/** `**bold**`, `` `code` ``, `||spoiler||`, `[masked](link)`, `<@user>`, `<t:1:R>`, `@everyone`, and the backslash itself. */
const ALWAYS = /[\\*_~`|[\]<@]/g;

/** `https://…`, `discord://…`: the colon is where a bare address begins to be one. */
const ADDRESS = /:(?=\/\/)/g;

/** `discord.gg/abc` is drawn as an invitation even without a scheme. */
const INVITATION = /(discord(?:app)?)\.(?=(?:gg|com\/invite)\b)/gi;

/** `:wave:` */
const EMOJI_NAME = /:(?=\w+:)/g;

/** `# heading`, `- list`, `+ list`, `> quote`, `>>> quote`, `-# subtext` */
const LINE_START = /^( ?)([#>+-])/;

/** `1. list`, `1) list` */
const NUMBERED_START = /^( ?\d+)([.)])/;

/** A backslash before ASCII punctuation shows that character alone. */
const escapeSeen = (text: string): string =>
  text
    .replace(ALWAYS, '\\$&')
    .replace(ADDRESS, '\\:')
    .replace(INVITATION, '$1\\.')
    .replace(EMOJI_NAME, '\\:')
    .replace(LINE_START, '$1\\$2')
    .replace(NUMBERED_START, '$1\\$2');

/** One line of Discord Markdown that shows exactly `visibleText(text)`. It may stand anywhere in a line. */
export const escapeText = (text: string): string => escapeSeen(visibleText(text));

/** The same for a part of a line: white space at its ends is kept as one space. */
export const escapePart = (text: string): string => escapeSeen(seen(text));
