import { accessorsOf } from "../../cells/liveNames.js";
import { offsetAt, type Position, positionAt } from "../../cells/position.js";
import { Edits } from "./edits.js";
import type { Import } from "./importedNames.js";
import { checkScript, parseCell } from "./parseCell.js";
import { cellNames, type Reference } from "./references.js";
import {
  redirectImportCalls,
  refuseExports,
  refuseImportMeta,
  returnLastExpression,
  takeImports,
} from "./statements.js";
import { stripTypes } from "./stripTypes.js";

/** The parameters of a compiled cell: the names of other cells, how to declare its own, and how to import. */
export const parameters = ["$names", "$declare", "$import"] as const;

export interface CompiledCell {
  /**
   * The text of an async function of {@link parameters}. If the cell ends in an expression, the
   * function returns its value in an array, so that a promise is not awaited.
   */
  code: string;
  imports: readonly Import[];
  /** The names of earlier cells and of imports that the cell uses. */
  uses: ReadonlySet<string>;
  /** Maps a place in the code to its place in the cell; undefined for code that the compiler added. */
  locate(place: Position): Position | undefined;
}

/**
 * Compiles a cell of TypeScript to JavaScript that behaves as in the kernel. The names that the cell
 * declares stay variables of its function; later cells reach them by accessors. A name of an earlier
 * cell becomes a property of an object that all cells share. So a later cell may declare a name again,
 * its functions read the latest value, and the functions of the earlier cell keep their own variable.
 *
 * @param known  the names that earlier cells have declared or imported
 * @throws {CellSyntaxError} if the cell is not TypeScript, or would not run as it was parsed
 */
export function compileCell(source: string, known: ReadonlySet<string>): CompiledCell {
  const stripped = stripTypes(source);
  const place = (offset: number): Position => positionAt(source, stripped.sourceOffset(offset));
  const program = parseCell(stripped.code, place);
  refuseExports(program, place);
  refuseImportMeta(program, place);

  const edits = new Edits(stripped.code);
  const imports = takeImports(program, edits, place);
  const imported = new Set(imports.flatMap(({ names }) => names.map(({ local }) => local)));
  const { declared, foreign } = cellNames(program, imported);
  const shared = foreign.filter(({ node: { name } }) => known.has(name) || imported.has(name));
  // Before the other edits: of two insertions at one place, the first one made comes first in the text.
  returnLastExpression(program, stripped.code, edits);
  for (const reference of shared) shareName(reference, edits);
  redirectImportCalls(program, edits);
  const compiled = asFunction(declared, edits, place);
  checkScript(compiled.code, compiled.locate);
  return {
    ...compiled,
    imports,
    uses: new Set(shared.map(({ node }) => node.name)),
  };
}

function asFunction(
  declared: readonly string[],
  edits: Edits,
  place: (offset: number) => Position,
): Pick<CompiledCell, "code" | "locate"> {
  // All on the first line of the cell, so that no line number changes.
  const head = `(async (${parameters.join(", ")}) => { "use strict"; $declare(${accessorsOf(declared)}); `;
  const body = edits.text;
  return {
    code: `${head}${body}\n})`,
    locate: (compiled) => {
      const offset = offsetAt(head + body, compiled) - head.length;
      return offset < 0 || offset > body.length ? undefined : place(edits.originalOffset(offset));
    },
  };
}

function shareName({ node, shorthand }: Reference, edits: Edits): void {
  if (shorthand) edits.insert(node.end, `: $names.${node.name}`);
  else edits.insert(node.start, "$names.");
}
