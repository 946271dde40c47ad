import * as course from "@course/lib";
import * as coding from "@course/lib/coding";
import * as data from "@course/lib/data";
import * as derivations from "@course/lib/derivations";
import * as errata from "@course/lib/errata";
import * as lessons from "@course/lib/lessons";
import * as metrics from "@course/lib/metrics";
import * as thousand from "@course/lib/thousand";
import * as training from "@course/lib/training";
import ts from "typescript";
import { courseFolders } from "../../lib/files/courseFolders.js";
import { findNotebooks } from "../../lib/notebook/findNotebooks.js";
import { type CodeCell, joinLines } from "../../lib/notebook/nbformat.js";
import { type NotebookFile, readNotebook } from "../../lib/notebook/notebookFile.js";

/** The arguments that the cell of an exercise passes to check. */
export interface Handed {
  readonly id: string;
  readonly answer: unknown;
}

export const files: readonly NotebookFile[] = await Promise.all(
  (await findNotebooks(courseFolders())).map(readNotebook),
);

export function exerciseCells({ notebook }: NotebookFile): CodeCell[] {
  return notebook.cells
    .filter((cell) => cell.cell_type === "code")
    .filter((cell) => cell.metadata.tags?.includes("exercise"));
}

const modules: Readonly<Record<string, object>> = {
  "@course/lib": course,
  "@course/lib/coding": coding,
  "@course/lib/data": data,
  "@course/lib/derivations": derivations,
  "@course/lib/errata": errata,
  "@course/lib/metrics": metrics,
  "@course/lib/thousand": thousand,
  "@course/lib/training": training,
};

/** Runs the code of an exercise after the set-up of its notebook alone, with a check that records its arguments. */
export function handedBy(file: NotebookFile, code: string): Handed {
  let handed: Handed | undefined;
  const check = (id: string, answer: unknown) => {
    handed = { id, answer };
  };
  const library = { ...modules, "@course/lib/lessons": { ...lessons, check } };
  // Imports that the exercise does not use are left out by the compiler.
  const compiled = ts.transpile(`${setUpOf(file)}\n${code}`, {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.CommonJS,
  });
  const require = (name: keyof typeof library) => library[name];
  new Function("require", "exports", compiled)(require, {});
  if (!handed)
    throw new Error(
      `End the exercise in a call of check("${file.name.slice(0, 2)}-id", answer):\n${code}`,
    );
  return handed;
}

function setUpOf({ notebook }: NotebookFile): string {
  return joinLines(
    notebook.cells.find(({ metadata }) => metadata.tags?.includes("setup"))?.source ?? "",
  );
}
