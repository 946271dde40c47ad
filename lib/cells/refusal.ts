import { local } from "../text/local.js";
import type { ShowCode } from "./codeFrame.js";
import { type Failure, paragraphs } from "./failure.js";
import type { Position } from "./position.js";

/** The number of errors shown. One mistake may cause many, and the first few explain it. */
const shown = 5;

/** One error in a cell that cannot be compiled. */
export interface Problem {
  message: string;
  start: Position;
  end?: Position | undefined;
  /** The file with the problem, if it is one that the cell imports. */
  file?: string | undefined;
}

/** Describes a cell that cannot be compiled: each problem with its place and the code there. */
export function describeRefusal(
  source: string,
  problems: readonly Problem[],
  showCode: ShowCode,
): Failure {
  const reports = problems.slice(0, shown).map((problem) => report(source, problem, showCode));
  const more = problems.length - reports.length;
  if (more > 0) reports.push(local({ en: `… and ${more} more`, zh: `…… 另有 ${more} 处` }));
  const [first = ""] = reports[0]?.split("\n") ?? [];
  return { ename: "TypeScriptError", evalue: first, traceback: paragraphs(...reports) };
}

function report(source: string, problem: Problem, showCode: ShowCode): string {
  const { message, start, end, file = "cell" } = problem;
  const text = `${file}:${start.line}:${start.column} - ${message}`;
  const code = problem.file === undefined ? showCode(source, start, end) : "";
  return paragraphs(text, code).join("\n");
}
