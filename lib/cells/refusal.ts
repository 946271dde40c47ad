import type { ShowCode } from "./codeFrame.js";
import { type Failure, paragraphs } from "./failure.js";
import type { Position } from "./position.js";

/** One mistake may cause many errors, and the first few explain it. */
const shown = 5;

/** Why a cell cannot be compiled. */
export interface Problem {
  message: string;
  start: Position;
  end?: Position | undefined;
  /** A file that the cell imports, if the problem is there. */
  file?: string | undefined;
}

/** Describes a cell that was refused: each problem with its place, and the code there. */
export function describeRefusal(
  source: string,
  problems: readonly Problem[],
  showCode: ShowCode,
): Failure {
  const reports = problems.slice(0, shown).map((problem) => report(source, problem, showCode));
  const more = problems.length - reports.length;
  if (more > 0) reports.push(`… and ${more} more`);
  const [first = ""] = reports[0]?.split("\n") ?? [];
  return { ename: "TypeScriptError", evalue: first, traceback: paragraphs(...reports) };
}

function report(source: string, problem: Problem, showCode: ShowCode): string {
  const { message, start, end, file = "cell" } = problem;
  const text = `${file}:${start.line}:${start.column} - ${message}`;
  const code = problem.file === undefined ? showCode(source, start, end) : "";
  return paragraphs(text, code).join("\n");
}
