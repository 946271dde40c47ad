/** The id of a known loss on the page "What is my loss?", made of the letters and digits of its formula. */
export function causeId(formula: string): string {
  return `is-${formula
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")}`;
}
