import type { AnyNode, Program } from "acorn";
import { walk } from "zimmerframe";
import type { Position } from "../../cells/position.js";
import { needsNoExport } from "../../cells/refusedDeclarations.js";
import { CellSyntaxError } from "./cellSyntaxError.js";
import type { Edits } from "./edits.js";
import { type Import, importDeclarations, importedNames } from "./importedNames.js";

type Place = (offset: number) => Position;

/** Removes the imports from a cell and returns them. Their names are declared before the cell runs. */
export function takeImports(program: Program, edits: Edits, place: Place): Import[] {
  return importDeclarations(program).map((declaration) => {
    const { start, end, source } = declaration;
    edits.remove(start, end);
    return {
      from: String(source.value),
      names: importedNames(declaration),
      position: place(source.start),
    };
  });
}

/** Makes `import(…)` load from the page's table of modules, because workers have no import map. */
export function redirectImportCalls(program: Program, edits: Edits): void {
  walk<AnyNode, null>(program, null, {
    ImportExpression({ start }, { next }) {
      edits.replace(start, start + "import".length, "$import");
      next();
    },
  });
}

/** Returns the value of the last expression in an array, so that a promise is not awaited. */
export function returnLastExpression({ body }: Program, code: string, edits: Edits): void {
  const last = body.at(-1);
  if (last?.type !== "ExpressionStatement") return;
  edits.insert(last.start, "return [(");
  edits.insert(code[last.end - 1] === ";" ? last.end - 1 : last.end, ")]");
}

export function refuseExports({ body }: Program, place: Place): void {
  const found = body.find(({ type }) => type.startsWith("Export"));
  if (!found) return;
  throw new CellSyntaxError(needsNoExport, place(found.start));
}

/** Refuses `import.meta`, which the browser would refuse without a place. */
export function refuseImportMeta(program: Program, place: Place): void {
  walk<AnyNode, null>(program, null, {
    MetaProperty({ meta, start }) {
      if (meta.name !== "import") return; // new.target
      const message = "'import.meta' is not allowed in a cell, which is not a file";
      throw new CellSyntaxError(message, place(start));
    },
  });
}
