import { UserError } from "../../text/userError.js";
import { type CodeCell, joinLines } from "../nbformat.js";

/**
 * Where in an exercise's code the solution stands. The delimiters are nbgrader's, each on a line of its
 * own, around whole lines; after the colon stands the line that learners find in their place:
 *
 *     const half = () =>
 *       // BEGIN SOLUTION: todo();
 *       0.5;
 *     // END SOLUTION
 */
const begin = /^(\s*)\/\/ BEGIN SOLUTION(?:: *(\S.*))?$/;
const end = /^\s*\/\/ END SOLUTION$/;
/** nbgrader reads its delimiters anywhere; so a misspelt one of ours must not pass for a comment. */
const likeDelimiter = /\b(BEGIN|END)\s+SOLUTION\b/i;

const defaultStub = "return todo();";

export function holdsSolution({ source }: CodeCell): boolean {
  return likeDelimiter.test(joinLines(source));
}

/** An exercise's code, taken apart. */
export interface TakenApart {
  /** What learners find: a stub in the place of each solution. */
  stub: string;
  /** The lines between the delimiters. */
  solution: string[];
}

/** @throws {UserError} if the delimiters are not in pairs, or not lines of their own */
export function takeApart({ id, source }: Pick<CodeCell, "id" | "source">): TakenApart {
  const stub: string[] = [];
  const solution: string[] = [];
  let inside = false;
  for (const line of joinLines(source).split("\n")) {
    const opening = begin.exec(line);
    const delimiter = opening ?? end.exec(line);
    if (!delimiter && likeDelimiter.test(line)) throw misplaced(id, line);
    if (delimiter && inside === Boolean(opening)) throw misplaced(id, line);
    if (opening) stub.push(opening[1] + (opening[2] ?? defaultStub));
    else if (!delimiter) (inside ? solution : stub).push(line);
    if (delimiter) inside = Boolean(opening);
  }
  if (inside) throw misplaced(id, "its last line");
  return { stub: stub.join("\n"), solution };
}

function misplaced(id: string, line: string): UserError {
  return new UserError(
    `Cell "${id}": the delimiters of its solution do not fit at «${line.trim()}». ` +
      "Write // BEGIN SOLUTION: todo(); and // END SOLUTION, in turn, each on a line of its own.",
  );
}
