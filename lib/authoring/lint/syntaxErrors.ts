import ts from "typescript";
import { hasTag } from "../../notebook/cellText.js";
import { type Cell, joinLines } from "../../notebook/nbformat.js";
import type { NotebookFile } from "../../notebook/notebookFile.js";
import type { Problem } from "../problem.js";

type Finding = Pick<Problem, "line" | "message">;

/** Finds code that does not parse, in cells and in their solutions. A cell that is to fail may hold such code. */
export function checkSyntax({ name, notebook }: NotebookFile): Problem[] {
  return notebook.cells
    .filter((cell) => cell.cell_type === "code" && !hasTag(cell, "raises-exception"))
    .flatMap((cell) =>
      findings(cell).map((finding) => ({
        notebook: name,
        cell: cell.id,
        rule: "syntax",
        cure: "Correct the code.",
        ...finding,
      })),
    );
}

function findings({ source, metadata: { solution } }: Cell): Finding[] {
  const shown = syntaxError(joinLines(source));
  if (shown) return [{ line: shown.line, message: `the code has a syntax error: ${shown.text}` }];
  const hidden = solution === undefined ? undefined : syntaxError(joinLines(solution));
  if (!hidden) return [];
  const place = `line ${hidden.line} of the solution in the metadata`;
  return [{ message: `${place} has a syntax error: ${hidden.text}` }];
}

/** The first error: those after it are often its consequences. */
function syntaxError(code: string): { line: number; text: string } | undefined {
  const { diagnostics = [] } = ts.transpileModule(code, {
    reportDiagnostics: true,
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  });
  const [first] = diagnostics;
  if (!first) return undefined;
  const line = code.slice(0, first.start ?? 0).split("\n").length;
  return { line, text: ts.flattenDiagnosticMessageText(first.messageText, " ") };
}
