const GREEK: ReadonlySet<string> = new Set(
  "alpha beta gamma delta eta theta kappa lambda mu nu xi pi rho sigma tau chi psi omega".split(
    " ",
  ),
);

/** Writes a name in TeX: Greek names as letters, single letters in italics, words upright. */
export function texName(name: string, indices: readonly string[] = []): string {
  const [, base, primes] = /^(\w+)('*)$/.exec(name) ?? [];
  const letter = texLetter(base ?? name) + (primes ?? "");
  return indices.length === 0 ? letter : `${letter}_{${indices.join("")}}`;
}

function texLetter(name: string): string {
  if (name === "phi" || name === "epsilon") return `\\var${name}`;
  if (GREEK.has(name)) return `\\${name}`;
  return name.length === 1 ? name : `\\mathrm{${name}}`;
}
