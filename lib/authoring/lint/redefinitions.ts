import * as course from "../../losses/index.js";
import { hasTag } from "../../notebook/cellText.js";
import type { NotebookFile } from "../../notebook/notebookFile.js";
import type { Problem } from "../problem.js";
import { declaredNames, lineOf, parseCell } from "./syntax.js";

/** Finds cells that redefine a function of the library, which only exercises may do. */
export function checkRedefinitions({ name, notebook }: NotebookFile): Problem[] {
  const problems: Problem[] = [];
  for (const cell of notebook.cells) {
    if (cell.cell_type !== "code" || hasTag(cell, "exercise")) continue;
    for (const declared of declaredNames(parseCell(cell))) {
      if (!(declared.text in course)) continue;
      problems.push({
        notebook: name,
        cell: cell.id,
        line: lineOf(declared),
        rule: "redefinition",
        message: `the cell declares ${declared.text}, which is a function of the library.`,
        cure: "Choose a name that says how the new function differs.",
      });
    }
  }
  return problems;
}
