const LONGEST_NAME = 120;
/** "/authors/ada", "@ada", "https://post.example.org/ada": where to find the author rather than a name. */
const ADDRESS = /^(?:https?:|@|\/|www\.)|^\S+@\S+$/i;
/** What publishing systems fill in where nobody is named. */
const NOBODY =
  /^(?:admin(?:istrator)?|author|editor|guest|webmaster|unknown|null|undefined|n\/a|none|user\d*)$/i;

/** The name in a field or element that names an author: "By Ada Example" → "Ada Example". null: none. */
export function byName(field: string): string | null {
  const name = field
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^(?:written )?by:?\s+/i, '');
  if (name === '' || name.length > LONGEST_NAME || !/\p{L}/u.test(name)) return null;
  return ADDRESS.test(name) || NOBODY.test(name) ? null : name;
}
