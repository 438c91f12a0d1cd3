/**
 * A finding about one token that is made once for a text and then known: dates and quotations close together look back over the
 * same words. `find` must depend on the scene and the token alone.
 */
export function oncePerToken<Scene extends { readonly tokens: readonly unknown[] }, Found>(
  find: (scene: Scene, at: number) => Found,
): (scene: Scene, at: number) => Found {
  const known = new WeakMap<Scene, (Found | undefined)[]>();
  return (scene, at) => {
    let found = known.get(scene);
    if (!found) known.set(scene, (found = new Array<Found | undefined>(scene.tokens.length)));
    const before = found[at];
    if (before !== undefined) return before;
    const made = find(scene, at);
    if (at >= 0 && at < found.length) found[at] = made;
    return made;
  };
}
