/** The error of a cell, with the fields of Jupyter's protocol and of notebook files. */
export interface Failure {
  /** The error's name. */
  ename: string;
  /** Its message. */
  evalue: string;
  /** Lines to show to the reader. */
  traceback: string[];
}

/** A failure without a place in the code. */
export function failure(ename: string, evalue: string): Failure {
  return { ename, evalue, traceback: [`${ename}: ${evalue}`] };
}

/** The lines of a traceback from its paragraphs, with an empty line between them. */
export function paragraphs(...texts: string[]): string[] {
  return texts
    .filter((text) => text !== "")
    .join("\n\n")
    .split("\n");
}

/** The text that is printed for an error that no code awaits. The cell itself has not failed. */
export function unhandled(event: string, { traceback }: Failure): string {
  return `${event}: ${traceback.join("\n")}`;
}
