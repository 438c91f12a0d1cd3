/** Where escaped characters wait while the rest is looked at: a private plane that no test text uses. */
const SHELTER = 0x100000;

const LIVE: Readonly<Record<string, RegExp>> = {
  heading: /^\s*#{1,3}\s/m,
  subtext: /^\s*-#/m,
  quote: /^\s*>/m,
  list: /^\s*([-*+]|\d+[.)])\s/m,
  bold: /\*/,
  underline: /_/,
  strike: /~~/,
  spoiler: /\|\|/,
  code: /`/,
  'masked link': /\[[^\]]*\]\([^)]*\)/,
  'bare address': /\b(?:https?|discord|steam):\/\/\S/i,
  invitation: /discord(?:app)?\.(?:gg|com\/invite)\//i,
  'mention or angle link': /<[@#/:at]|<\w+:/,
  everyone: /@(?:everyone|here)/,
  'emoji name': /:\w+:/,
};

/** A small slow reader of Discord's Markdown: the characters shown, and the names of the marks that came alive. */
export function readMarkdown(markdown: string): { text: string; live: string[] } {
  const sheltered = markdown.replace(/\\([^0-9A-Za-z\s])/gu, (_, character: string) =>
    String.fromCodePoint(SHELTER + (character.codePointAt(0) ?? 0)),
  );
  const live = Object.entries(LIVE)
    .filter(([, pattern]) => pattern.test(sheltered))
    .map(([name]) => name);
  const text = Array.from(sheltered)
    .map(character => {
      const code = character.codePointAt(0) ?? 0;
      return code >= SHELTER ? String.fromCodePoint(code - SHELTER) : character;
    })
    .join('');
  return { text, live };
}
