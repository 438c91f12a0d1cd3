/** Characters that turn the direction of text, or hide in it: they could make a link read as another one. */
const INVISIBLE = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;

/**
 * Address of a web page as the browser will open it, or null for anything that is not plain http(s):
 * `javascript:`, `data:`, relative paths, addresses with a name and password in them.
 */
export function safeLink(raw: string): string | null {
  const trimmed = raw.trim();
  if (!/^https?:\/\//i.test(trimmed) || /\s/u.test(trimmed) || !URL.canParse(trimmed)) return null;
  const url = new URL(trimmed);
  return url.username === '' && url.password === '' ? url.href : null;
}

export function withoutDirectionMarks(text: string): string {
  return text.replace(INVISIBLE, '');
}

/** `[https://bank.example](https://other.example)`: a label that is itself an address of another site. */
export function labelMisleads(label: string, url: string): boolean {
  const shown = /^\s*(?:https?:\/\/|www\.)([^\s/?#]+)/i.exec(label)?.[1];
  return (
    shown !== undefined &&
    shown.toLowerCase().replace(/^www\./, '') !== new URL(url).host.replace(/^www\./, '')
  );
}
