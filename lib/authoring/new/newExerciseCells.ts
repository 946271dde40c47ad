import type { Task } from "../../lessons/exercises/session.js";
import { stubText } from "../../lessons/questions/openQuestion.js";
import { openQuestions } from "../../lessons/questions/openQuestions.js";
import { hasTag, headings } from "../../notebook/cellText.js";
import { type Cell, type CodeCell, joinLines, type Notebook } from "../../notebook/nbformat.js";
import { UserError } from "../../text/userError.js";
import { formatSolutions } from "../format/formatSolutions.js";
import { checkedIds } from "../lint/exerciseRules.js";
import { fillIn } from "../placeholder.js";
import { camelCase } from "./names.js";
import { addImport } from "./sourceEdits.js";

/**
 * The notebook with two more cells at the end of "Your turn", an exercise in front of the open question: the prompt,
 * and the stub of the answer, whose solution is put away.
 *
 * @param path  from the course's folder
 * @throws {UserError} if the notebook has no such section, or a cell with one of the new ids
 */
export async function exerciseCells(
  path: string,
  notebook: Notebook,
  id: string,
  kind: Task["kind"],
): Promise<Notebook> {
  const name = id.slice(3);
  const added = [prompt(name, kind), answer(id, name, kind)];
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
    (cell) => importsTheCheck(cell, kind),
  );
  const [file] = await formatSolutions([{ path, name: path, notebook: { ...notebook, cells } }]);
  return file.notebook;
}

/**
 * Where the next exercise goes: after the last one of "Your turn", or after its heading. The open question, which comes
 * last, does not count, nor does its text.
 */
function endOfYourTurn(cells: readonly Cell[]): number {
  const start = cells.findIndex((cell) => headings(cell).some(({ text }) => text === "Your turn"));
  if (start === -1) return -1;
  let end = start + 1;
  for (const [i, cell] of cells.entries()) {
    if (i > start && hasTag(cell, "exercise") && !asksOpenly(cell)) end = i + 1;
  }
  return end;
}

function asksOpenly(cell: Cell): boolean {
  if (cell.cell_type !== "code") return false;
  return checkedIds(cell).some((id) => openQuestions.some((question) => question.id === id));
}

function prompt(name: string, kind: Task["kind"]): Cell {
  const source =
    kind === "open"
      ? `${howToAnswer}\n\n${fillIn("the question, with the case that it is about")}`
      : fillIn("the task, with what is given, what is wanted and in which form");
  return { cell_type: "markdown", id: `${name}-text`, metadata: {}, source };
}

const howToAnswer =
  "The last question is open: no program can judge your answer. Write it between the backticks, and run the cell. " +
  "Then compare it with the model answer that the check shows.";

function answer(id: string, name: string, kind: Task["kind"]): CodeCell {
  const constant = kind === "open" ? "mine" : camelCase(name);
  return {
    cell_type: "code",
    id: name,
    metadata: { tags: ["exercise"] },
    execution_count: null,
    outputs: [],
    source: `${answerCode(constant, kind)}\ncheck("${id}", ${constant});`,
  };
}

function answerCode(constant: string, kind: Task["kind"]): string {
  if (kind === "open") {
    return `// BEGIN SOLUTION: const ${constant} = \`${stubText.en}\`;
const ${constant} = \`${fillIn("the model answer")}\`;
// END SOLUTION`;
  }
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
function importsTheCheck(cell: Cell, kind: Task["kind"]): Cell {
  if (cell.cell_type !== "code" || !hasTag(cell, "setup")) return cell;
  const names = kind === "open" ? ["check"] : ["check", "todo"];
  const source = addImport(joinLines(cell.source), names, "@course/lib/lessons");
  return { ...cell, source };
}
