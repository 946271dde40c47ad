import { UserError } from "../../text/userError.js";
import { type CodeCell, joinLines } from "../nbformat.js";

/**
 * The delimiters of a solution in the code of an exercise, as nbgrader defines them. Each is on a separate line,
 * and the solution is the lines between them. Learners find in its place what follows the colon:
 *
 *     const half = () =>
 *       // BEGIN SOLUTION: todo();
 *       0.5;
 *     // END SOLUTION
 */
const begin = /^(\s*)\/\/ BEGIN SOLUTION(?:: *(\S.*))?$/;
const end = /^\s*\/\/ END SOLUTION$/;
/** A delimiter, perhaps misspelt: it must not pass for a comment, because nbgrader finds delimiters anywhere. */
const likeDelimiter = /\b(BEGIN|END)\s+SOLUTION\b/i;

const defaultStub = "return todo();";

export function holdsSolution({ source }: CodeCell): boolean {
  return likeDelimiter.test(joinLines(source));
}

/** The parts of an exercise's code. */
export interface TakenApart {
  /** The code that learners find, with a stub instead of each solution. */
  stub: string;
  /** The lines between the delimiters. */
  solution: string[];
}

/** Splits the code of an exercise; throws a UserError if the delimiters are not in pairs, or not on separate lines. */
export function takeApart({ id, source }: Pick<CodeCell, "id" | "source">): TakenApart {
  const { fault, ...parts } = divide(joinLines(source));
  if (fault === undefined) return parts;
  throw new UserError(
    `Cell "${id}": the delimiters of its solution are wrong at «${fault}». ` +
      "Write // BEGIN SOLUTION: todo(); and // END SOLUTION, in turn, each on a line of its own.",
  );
}

/**
 * The code of an exercise in which each solution is followed by its stub in a comment that begins and ends in lines of a
 * solution. nbgrader cuts out the lines from BEGIN to END, and then the stub is code. So each exercise keeps a stub of
 * its own, of which nbgrader has one for a language.
 *
 * @param notes  lines of comments for the first solution
 */
export function withStubInComment(code: string, notes: string): string {
  let indent = "";
  let stub = "";
  let rest = notes.split("\n");
  const lines = code.split("\n").flatMap((line) => {
    const opening = begin.exec(line);
    if (opening) {
      [, indent, stub = defaultStub] = opening;
      const noted = [`${indent}// BEGIN SOLUTION`, ...rest.map((note) => indent + note)];
      rest = [];
      return noted;
    }
    if (!end.test(line)) return [line];
    return [
      "/* Learners find instead:",
      "// END SOLUTION",
      stub,
      "// BEGIN SOLUTION */",
      "// END SOLUTION",
    ].map((added) => indent + added);
  });
  return lines.join("\n");
}

/** The first line at which the delimiters are wrong, in a cell or in its solution that is put away. */
export function delimiterFault({ source, metadata }: CodeCell): string | undefined {
  const { fault } = divide(joinLines(source));
  return fault ?? divide(joinLines(metadata.solution ?? "")).fault;
}

/** Divides code at the delimiters, up to the first one that is wrong. */
function divide(code: string): TakenApart & { fault?: string } {
  const stub: string[] = [];
  const solution: string[] = [];
  let inside = false;
  for (const line of code.split("\n")) {
    const opening = begin.exec(line);
    const delimiter = opening ?? end.exec(line);
    const misspelt = !delimiter && likeDelimiter.test(line);
    if (misspelt || (delimiter && inside === Boolean(opening))) {
      return { stub: stub.join("\n"), solution, fault: line.trim() };
    }
    if (opening) stub.push(opening[1] + (opening[2] ?? defaultStub));
    else if (!delimiter) (inside ? solution : stub).push(line);
    if (delimiter) inside = Boolean(opening);
  }
  const parts = { stub: stub.join("\n"), solution };
  return inside ? { ...parts, fault: "its last line" } : parts;
}
