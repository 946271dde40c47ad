import { type CodeCell, joinLines } from "../../notebook/nbformat.js";
import { withStubInComment } from "../../notebook/solutions/solution.js";
import { checkCalls } from "../lint/exerciseRules.js";

/**
 * What nbgrader needs to know, for those who have it: the line belongs in the nbgrader_config.py of their course. A
 * solution is cut out, and the comment with the stub below it becomes code. The default would put Python there.
 */
export const nbgraderConfig = `c = get_config()
c.ClearSolutions.code_stub = {"typescript": ""}
`;

/** The metadata of a cell by which nbgrader knows it, in version 3 of its format. */
interface NbgraderMetadata {
  schema_version: 3;
  grade_id: string;
  solution: boolean;
  grade: boolean;
  locked: boolean;
  task: false;
  points?: number;
}

type Role = Pick<NbgraderMetadata, "solution" | "grade" | "locked"> & { points?: number };

/** The cell of an exercise with notes in its solution: nbgrader leaves both out of what learners get. */
export function solutionCell(cell: CodeCell, notes: string): CodeCell {
  return marked(solved(cell, notes), { solution: true, grade: false, locked: false });
}

/** The cell of an open question. nbgrader leaves a cell that is solution and grade at once to a person. */
export function questionCell(cell: CodeCell, notes: string, points: number): CodeCell {
  return marked(solved(cell, notes), { solution: true, grade: true, locked: false, points });
}

/**
 * The cell that grades an exercise: it throws if the answer is not correct. It imports what it needs itself, because a
 * learner may give the name check to something else.
 */
export function gradeCell(cell: CodeCell, points: number): CodeCell {
  const calls = checkCalls(cell).map(
    ({ arguments: [id, answer] }) => `  mustPass(${id.getText()}, ${answer.getText()});`,
  );
  const source = [
    "{",
    '  const { mustPass } = await import("@course/lib/lessons");',
    ...calls,
    "}",
  ];
  const graded: CodeCell = {
    cell_type: "code",
    id: `${cell.id}-grade`,
    metadata: {},
    execution_count: null,
    outputs: [],
    source: source.join("\n"),
  };
  return marked(graded, { solution: false, grade: true, locked: true, points });
}

function solved(cell: CodeCell, notes: string): CodeCell {
  return { ...cell, outputs: [], source: withStubInComment(joinLines(cell.source), notes) };
}

function marked(cell: CodeCell, role: Role): CodeCell {
  const nbgrader: NbgraderMetadata = { schema_version: 3, grade_id: cell.id, task: false, ...role };
  return { ...cell, metadata: { ...cell.metadata, nbgrader } };
}
