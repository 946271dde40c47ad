import ts from "typescript";
import { hasTag } from "../../notebook/cellText.js";
import type { Cell } from "../../notebook/nbformat.js";
import type { NotebookFile } from "../../notebook/notebookFile.js";
import { count } from "../../text/count.js";
import type { Problem } from "../problem.js";
import { importedNames, lineOf, parseCell } from "./syntax.js";

/** How many names a set-up may import. Its lines are not counted, because formatting breaks long statements. */
const mostNames = 24;

type Finding = Pick<Problem, "line" | "message" | "cure">;

/** The second cell imports what the lesson uses, in one statement a module, and does nothing else. */
export function checkSetup({ name, notebook }: NotebookFile): Problem[] {
  const cell = notebook.cells[1];
  const place = cell ? { notebook: name, cell: cell.id } : { notebook: name };
  return findings(cell).map((finding) => ({ ...place, rule: "setup", ...finding }));
}

function findings(cell: Cell | undefined): Finding[] {
  if (cell?.cell_type !== "code" || !hasTag(cell, "setup")) {
    const message = "the second cell is not a code cell with the tag setup.";
    return [{ message, cure: "Put a code cell there that imports what the lesson uses." }];
  }
  const parsed = parseCell(cell);
  return [...checkStatements(parsed), ...checkModules(parsed), ...checkNumber(parsed)];
}

function checkStatements({ statements }: ts.SourceFile): Finding[] {
  return statements
    .filter((statement) => !ts.isImportDeclaration(statement))
    .map((statement) => ({
      line: lineOf(statement),
      message: "the set-up does more than import.",
      cure: "Move this statement to the cell that needs it.",
    }));
}

function checkModules({ statements }: ts.SourceFile): Finding[] {
  const seen = new Set<string>();
  return statements.filter(ts.isImportDeclaration).flatMap((statement): Finding[] => {
    const module = statement.moduleSpecifier.getText();
    if (!seen.has(module)) {
      seen.add(module);
      return [];
    }
    const message = `the set-up imports ${module} twice.`;
    const cure = "Join the two statements; npm run notebooks breaks long ones into lines.";
    return [{ line: lineOf(statement), message, cure }];
  });
}

function checkNumber(parsed: ts.SourceFile): Finding[] {
  const names = importedNames(parsed).length;
  if (names <= mostNames) return [];
  const message = `the set-up imports ${count(names, "name")}, and at most ${mostNames} are allowed.`;
  const cure = 'Import a module as a whole: import * as figures from "@course/lib/figures".';
  return [{ message, cure }];
}
