const GREEK: ReadonlySet<string> = new Set(
  "alpha beta gamma delta eta theta kappa lambda mu nu xi pi rho sigma tau chi psi omega".split(
    " ",
  ),
);

/** Writes a name in TeX: Greek names as letters, single letters in italics, words upright. */
export function texName(name: string, index?: string): string {
  const letter = texLetter(name);
  return index === undefined ? letter : `${letter}_{${index}}`;
}

function texLetter(name: string): string {
  if (name === "phi" || name === "epsilon") return `\\var${name}`;
  if (GREEK.has(name)) return `\\${name}`;
  return name.length === 1 ? name : `\\mathrm{${name}}`;
}
