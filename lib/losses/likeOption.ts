/** The option that a wrong name may have meant; undefined if none is similar. */
export function likeOption(name: string, names: readonly string[]): string | undefined {
  const typed = lettersOf(name.slice(0, 40));
  return (
    names.find((known) => isMistyped(typed, lettersOf(known))) ??
    names.find((known) => isAbridged(typed, lettersOf(known))) ??
    names.find((known) => isAbridged(lettersOf(known), typed))
  );
}

function lettersOf(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, "");
}

/** Whether one slip turns a word into another: a letter too many, too few or another, or two neighbours swapped. */
function isMistyped(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 4) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from++;
  const [restA, restB] = [a.slice(from), b.slice(from)];
  const isSwapped = restA[1] === restB[0] && restA[0] === restB[1];
  return (
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    restA.slice(1) === restB.slice(1) ||
    (isSwapped && restA.slice(2) === restB.slice(2))
  );
}

/** Whether the letters of one word are all in another, in the same order: posweight is positiveweight abridged. */
function isAbridged(short: string, long: string): boolean {
  let at = 0;
  for (const letter of short) {
    at = long.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return short.length > 2;
}
