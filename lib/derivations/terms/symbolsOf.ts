import type { Term } from "./term.js";

/** The symbols of a term, from left to right. */
export function symbolsOf(term: Term): ReadonlySet<string> {
  const found = new Set<string>();
  const seen = new Set<Term>();
  const visit = (part: Term): void => {
    if (seen.has(part)) return;
    seen.add(part);
    if (part.kind === "symbol") found.add(part.name);
    if ("operand" in part) visit(part.operand);
    if ("left" in part) for (const side of [part.left, part.right]) visit(side);
  };
  visit(term);
  return found;
}
