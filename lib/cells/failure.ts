/** Why a cell failed, as Jupyter's protocol and notebook files put it. */
export interface Failure {
  /** The error's name. */
  ename: string;
  /** Its message. */
  evalue: string;
  /** Lines to show to the reader. */
  traceback: string[];
}

/** The lines of a traceback from its paragraphs; an empty line parts them. */
export function paragraphs(...texts: string[]): string[] {
  return texts
    .filter((text) => text !== "")
    .join("\n\n")
    .split("\n");
}
