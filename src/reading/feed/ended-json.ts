const CLOSING: Readonly<Record<string, string>> = { '{': '}', '[': ']' };

/**
 * JSON that breaks off, ended after the last whole object in it: "{…"items": [{…}, {…}, {"title": "Cra" → its first two
 * items. null where nothing whole stands in it, or where it does not break off.
 */
export function endedJson(json: string): string | null {
  const open: string[] = [];
  let inText = false;
  let whole: { end: number; open: readonly string[] } | null = null;
  for (let at = 0; at < json.length; at++) {
    const character = json.charAt(at);
    if (inText) {
      if (character === '\\') at++;
      else if (character === '"') inText = false;
    } else if (character === '"') inText = true;
    else if (character === '{' || character === '[') open.push(character);
    else if (character === '}' || character === ']') {
      open.pop();
      // inside the feed and its list: a whole item
      if (character === '}' && open.length === 2) whole = { end: at + 1, open: [...open] };
    }
  }
  if (open.length === 0 || whole === null) return null;
  const closing = whole.open.toReversed().map(mark => CLOSING[mark] ?? '');
  return json.slice(0, whole.end) + closing.join('');
}
