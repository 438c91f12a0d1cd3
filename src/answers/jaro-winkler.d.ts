declare module 'natural/lib/natural/distance/jaro-winkler_distance.js' {
  /** 0 (nothing alike) to 1 (the same). */
  export default function jaroWinkler(
    a: string,
    b: string,
    options?: { readonly ignoreCase?: boolean },
  ): number;
}
