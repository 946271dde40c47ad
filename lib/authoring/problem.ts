/** A place in a notebook or its translation that breaks a rule of lib/authoring. */
export interface Problem {
  /** The notebook's name without its ending. */
  notebook: string;
  /** The file that has to be corrected, from the course's folder; absent if it is the notebook. */
  file?: string;
  /** The cell's id; absent if the problem is in the file as a whole. */
  cell?: string;
  /** The line in the cell or, if a file is named, in the file, counted from 1. */
  line?: number;
  rule: string;
  /** What is wrong, as a sentence that begins in lower case. */
  message: string;
  /** How to correct it, as a sentence. */
  cure: string;
}

export function describeProblem(problem: Problem): string {
  const { notebook, file, cell, line, rule, message, cure } = problem;
  const place = [file ?? `${notebook}.ipynb`, cell && `cell "${cell}"`, line && `line ${line}`];
  return `${place.filter(Boolean).join(", ")}: ${message} ${cure} [${rule}]`;
}
