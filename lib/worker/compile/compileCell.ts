import { accessorsOf } from "../../cells/liveNames.js";
import { offsetAt, type Position, positionAt } from "../../cells/position.js";
import { Edits } from "./edits.js";
import type { Import } from "./importedNames.js";
import { checkScript, parseCell } from "./parseCell.js";
import { cellNames, type Reference } from "./references.js";
import {
  redirectImportCalls,
  refuseExports,
  returnLastExpression,
  takeImports,
} from "./statements.js";
import { stripTypes } from "./stripTypes.js";

/** By these names the compiled code reaches other cells' names, makes its own known, and imports. */
export const parameters = ["$names", "$declare", "$import"] as const;

export interface CompiledCell {
  /**
   * An expression: an async function of {@link parameters}. It returns the value of the last
   * expression in a list, lest a promise be awaited, and nothing if the cell ends otherwise.
   */
  code: string;
  imports: readonly Import[];
  /** The names of other cells, and of imports, that the cell mentions. */
  uses: ReadonlySet<string>;
  /** Where in the cell a place of the code comes from; undefined where no reader wrote it. */
  locate(place: Position): Position | undefined;
}

/**
 * Compiles a cell of TypeScript to what the kernel would make of it: its names stay its own
 * variables and are made known to later cells by accessors, and a name of an earlier cell becomes a
 * property of one object that all cells share. So names may be declared anew, a function always
 * reads their present values, and the functions of a cell keep that cell's own variables.
 *
 * @param known  the names that earlier cells have made known
 * @throws {CellSyntaxError} if the cell is no TypeScript, or would not run as it was parsed
 */
export function compileCell(source: string, known: ReadonlySet<string>): CompiledCell {
  const stripped = stripTypes(source);
  const place = (offset: number): Position => positionAt(source, stripped.sourceOffset(offset));
  const program = parseCell(stripped.code, place);
  refuseExports(program, place);

  const edits = new Edits(stripped.code);
  const imports = takeImports(program, edits, place);
  const imported = new Set(imports.flatMap(({ names }) => names.map(({ local }) => local)));
  const { declared, foreign } = cellNames(program, imported);
  const shared = foreign.filter(({ node: { name } }) => known.has(name) || imported.has(name));
  // First: at one place, what is inserted first stands first.
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
  // All on the line of the reader's first: no line number changes.
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
