/** Whether all cases are asked for, as by `npm run test:long`. */
export const isLong: boolean = process.env.COURSE_TESTS === "long";

/**
 * The cases that a run tests where kinds multiply, such as lessons by engines: the first of each kind, or all
 * of them in the long run.
 *
 * @param kindOf  names the kind of a case, or of its index; without it, all cases are of one kind
 */
export function sample<Case>(
  cases: readonly Case[],
  kindOf: (of: Case, index: number) => string = () => "",
): readonly Case[] {
  return isLong ? cases : firstOfEachKind(cases, kindOf);
}

/**
 * Defines tests of the long run alone: of what hardly any change of ours can break, such as what plain tslab does,
 * whose version is fixed.
 */
export function inLongRun(define: () => void): void {
  if (isLong) define();
}

/** One case of each kind, in their order. */
export function firstOfEachKind<Case>(
  cases: readonly Case[],
  kindOf: (of: Case, index: number) => string,
): readonly Case[] {
  const kinds = new Map<string, Case>();
  cases.forEach((one, index) => {
    const kind = kindOf(one, index);
    if (!kinds.has(kind)) kinds.set(kind, one);
  });
  return [...kinds.values()];
}
