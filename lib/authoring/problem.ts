/** A place in a notebook that breaks a rule of the house. */
export interface Problem {
  /** The notebook's name without its ending. */
  notebook: string;
  /** The cell's id; absent if the problem is in the notebook as a whole. */
  cell?: string;
  /** In the cell, counted from 1. */
  line?: number;
  rule: string;
  /** What was found. */
  message: string;
  /** What to do about it. */
  cure: string;
}

export function describeProblem({ notebook, cell, line, rule, message, cure }: Problem): string {
  const place = [`${notebook}.ipynb`, cell && `cell "${cell}"`, line && `line ${line}`];
  return `${place.filter(Boolean).join(", ")}: ${message} ${cure} [${rule}]`;
}
