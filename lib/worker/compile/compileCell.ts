import { accessorsOf } from "../../cells/liveNames.js";
import { type Position, positionAt } from "../../cells/position.js";
import { type CodeMap, sourceOffset } from "./codeMap.js";
import { Edits } from "./edits.js";
import type { Import } from "./importedNames.js";
import { parseCell } from "./parseCell.js";
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

/** A compiled cell. It is plain data, because the compiler sends it to the worker that runs it. */
export interface CompiledCell {
  /**
   * The text of a module. Its default export is an async function of {@link parameters}. If the cell ends in an
   * expression, the function returns its value in an array, so that a promise is not awaited.
   */
  code: string;
  imports: readonly Import[];
  /** The names of earlier cells and of imports that the cell uses. */
  uses: readonly string[];
  map: CodeMap;
}

/**
 * Compiles a cell of TypeScript to JavaScript that behaves as in the kernel. The names that the cell
 * declares stay variables of its function; later cells reach them by accessors. A name of an earlier
 * cell becomes a property of an object that all cells share. So a later cell may declare a name again,
 * its functions read the latest value, and the functions of the earlier cell keep their own variable.
 *
 * A cell is parsed as a module and runs as one. As a script it might run other code than was parsed: there `<!--` begins
 * a comment.
 *
 * @param known  the names that earlier cells have declared or imported
 * @throws {CellSyntaxError} if the cell is not TypeScript
 */
export function compileCell(source: string, known: ReadonlySet<string>): CompiledCell {
  const stripped = stripTypes(source);
  const place = (offset: number): Position =>
    positionAt(source, sourceOffset(stripped.tokens, offset));
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
  // All on the first line of the cell, so that no line number changes.
  const head = `export default (async (${parameters.join(", ")}) => { $declare(${accessorsOf(declared)}); `;
  return {
    code: head + edits.text + tail,
    imports,
    uses: [...new Set(shared.map(({ node }) => node.name))],
    map: { before: head.length, behind: tail.length, edits: edits.list, tokens: stripped.tokens },
  };
}

const tail = "\n})";

function shareName({ node, shorthand }: Reference, edits: Edits): void {
  if (shorthand) edits.insert(node.end, `: $names.${node.name}`);
  else edits.insert(node.start, "$names.");
}
