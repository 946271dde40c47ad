import type { ExerciseKind } from "../../lessons/index.js";
import { hasTag, headings } from "../../notebook/cellText.js";
import { type Cell, type CodeCell, joinLines, type Notebook } from "../../notebook/nbformat.js";
import { UserError } from "../../text/userError.js";
import { formatSolutions } from "../format/formatSolutions.js";
import { fillIn } from "../placeholder.js";
import { camelCase } from "./names.js";
import { addImport } from "./sourceEdits.js";

/**
 * The notebook with two more cells at the end of "Your turn": the prompt, and the stub of the answer, whose
 * solution is put away.
 *
 * @param path  from the course's folder
 * @throws {UserError} if the notebook has no such section, or a cell with one of the new ids
 */
export async function exerciseCells(
  path: string,
  notebook: Notebook,
  id: string,
  kind: ExerciseKind,
): Promise<Notebook> {
  const name = id.slice(3);
  const added = [prompt(name), answer(id, name, kind)];
  const ids = new Set(notebook.cells.map((cell) => cell.id));
  const taken = added.find((cell) => ids.has(cell.id));
  if (taken) {
    throw new UserError(
      `${path} has a cell "${taken.id}" already. Nothing was written. Choose another name for the exercise.`,
    );
  }
  const end = endOfYourTurn(notebook.cells);
  if (end === -1) {
    throw new UserError(
      `${path} has no section "## Your turn", to which npm run new adds exercises. Nothing was written. ` +
        'Add a Markdown cell with that heading in front of "What the article says" or "Key points".',
    );
  }
  const cells = [...notebook.cells.slice(0, end), ...added, ...notebook.cells.slice(end)].map(
    importsTheCheck,
  );
  const [file] = await formatSolutions([{ path, name: path, notebook: { ...notebook, cells } }]);
  return file.notebook;
}

/** Where the next exercise goes: after the last one of "Your turn", or after its heading. */
function endOfYourTurn(cells: readonly Cell[]): number {
  const start = cells.findIndex((cell) => headings(cell).some(({ text }) => text === "Your turn"));
  if (start === -1) return -1;
  let end = start + 1;
  for (const [i, cell] of cells.entries()) {
    if (i > start && hasTag(cell, "exercise")) end = i + 1;
  }
  return end;
}

function prompt(name: string): Cell {
  const source = fillIn("the task, with what is given, what is wanted and in which form");
  return { cell_type: "markdown", id: `${name}-text`, metadata: {}, source };
}

function answer(id: string, name: string, kind: ExerciseKind): CodeCell {
  return {
    cell_type: "code",
    id: name,
    metadata: { tags: ["exercise"] },
    execution_count: null,
    outputs: [],
    source: `${answerCode(camelCase(name), kind)}\ncheck("${id}", ${camelCase(name)});`,
  };
}

function answerCode(constant: string, kind: ExerciseKind): string {
  if (kind === "write" || kind === "find-the-bug") {
    const stub = kind === "write" ? "return todo();" : "return 0;";
    return `const ${constant} = (x: number): number => {
  // BEGIN SOLUTION: ${stub}
  return Number.NaN; // ${fillIn("the right function")}
  // END SOLUTION
};`;
  }
  const value = { compute: "Number.NaN", predict: '"A"', "next-line": '""' }[kind];
  return `const ${constant} = () =>
  // BEGIN SOLUTION: todo();
  ${value}; // ${fillIn("the right answer")}
// END SOLUTION`;
}

/** What the cells of exercises use, imported in the set-up. */
function importsTheCheck(cell: Cell): Cell {
  if (cell.cell_type !== "code" || !hasTag(cell, "setup")) return cell;
  const source = addImport(joinLines(cell.source), ["check", "todo"], "@course/lib/lessons");
  return { ...cell, source };
}
