import * as course from "@course/lib";
import * as derivations from "@course/lib/derivations";
import * as lessons from "@course/lib/lessons";
import * as training from "@course/lib/training";
import ts from "typescript";
import type { CheckOptions } from "../../lib/lessons/exercises/session.js";
import { courseFolders } from "../../lib/tools/courseFolders.js";
import { solvedCode } from "../../lib/tools/editions/solutions.js";
import { findNotebooks } from "../../lib/tools/findNotebooks.js";
import type { CodeCell } from "../../lib/tools/nbformat.js";
import { type NotebookFile, readNotebook } from "../../lib/tools/notebookFile.js";

/** What an exercise's cell hands to its check. */
export interface Handed {
  readonly id: string;
  readonly answer: unknown;
  readonly options: CheckOptions | undefined;
}

export const files: readonly NotebookFile[] = await Promise.all(
  (await findNotebooks(courseFolders())).map(readNotebook),
);

export function exerciseCells({ notebook }: NotebookFile): CodeCell[] {
  return notebook.cells
    .filter((cell) => cell.cell_type === "code")
    .filter((cell) => cell.metadata.tags?.includes("exercise"));
}

const scope: Record<string, unknown> = { ...course, ...derivations, ...lessons, ...training };

/** Runs an exercise's code as the kernel would, but for the check, and without other cells. */
export function handedBy(code: string): Handed {
  let handed: Handed | undefined;
  const check = (id: string, answer: unknown, options?: CheckOptions) => {
    handed = { id, answer, options };
  };
  const compiled = ts.transpile(code, { target: ts.ScriptTarget.ES2022 });
  const names = { ...scope, check };
  new Function(...Object.keys(names), compiled)(...Object.values(names));
  if (!handed) throw new Error(`no call of check in:\n${code}`);
  return handed;
}

/** How the notebooks check each exercise that they have, by its id. */
export const optionsById: ReadonlyMap<string, CheckOptions | undefined> = new Map(
  files
    .flatMap(exerciseCells)
    .map((cell) => handedBy(solvedCode(cell)))
    .map(({ id, options }) => [id, options]),
);
