/** An edit that no test tells from the original, and why none is written. */
export interface Survivor {
  /** The file, from the top of the repository. */
  readonly file: string;
  /** The lines that the edit touches, with runs of white space as one space; no line number, since those move. */
  readonly original: string;
  /** The same lines after the edit. */
  readonly mutant: string;
  /** How many times the same lines with the same edit survive in the file. Default 1. */
  readonly times?: number;
  /** Why the edit changes nothing that a caller could see. */
  readonly reason: string;
}

/** The survivors that `npm run mutants` accepts. */
export const survivors: readonly Survivor[] = [
  {
    file: "lib/losses/klDivergence.ts",
    original: "for (let i = 0; i < target.length; i++) {",
    mutant: "for (let i = 0; i <= target.length; i++) {",
    reason: "behind the last class, target[i] is undefined, which is not greater than 0",
  },
  {
    file: "lib/losses/klDivergence.ts",
    original: "const close = t <= 2 * p && p <= 2 * t;",
    mutant: "const close = t <= 2 * p && p < 2 * t;",
    reason: "at p = 2 t nothing cancels, so the two forms of ln (t / p) are equally exact",
  },
  {
    file: "lib/losses/klDivergence.ts",
    original: "const close = t <= 2 * p && p <= 2 * t;",
    mutant: "const close = t < 2 * p && p <= 2 * t;",
    reason: "at t = 2 p nothing cancels, so the two forms of ln (t / p) are equally exact",
  },
];
