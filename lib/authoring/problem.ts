/** A place in a notebook that breaks a rule of lib/authoring/lint. */
export interface Problem {
  /** The notebook's name without its ending. */
  notebook: string;
  /** The cell's id; absent if the problem is in the notebook as a whole. */
  cell?: string;
  /** The line in the cell, counted from 1. */
  line?: number;
  rule: string;
  /** What is wrong, as a sentence that begins in lower case. */
  message: string;
  /** How to correct it, as a sentence. */
  cure: string;
}

export function describeProblem({ notebook, cell, line, rule, message, cure }: Problem): string {
  const place = [`${notebook}.ipynb`, cell && `cell "${cell}"`, line && `line ${line}`];
  return `${place.filter(Boolean).join(", ")}: ${message} ${cure} [${rule}]`;
}
