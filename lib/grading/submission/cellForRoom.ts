import type { AnyNode, CallExpression, Program } from "acorn";
import { transform } from "sucrase";
import { walk } from "zimmerframe";
import { positionAt } from "../../cells/position.js";
import { Edits } from "../../worker/compile/edits.js";
import {
  type ImportedName,
  importDeclarations,
  importedNames,
} from "../../worker/compile/importedNames.js";
import { parseCell } from "../../worker/compile/parseCell.js";
import { cellNames } from "../../worker/compile/references.js";
import { refuseExports, refuseImportMeta } from "../../worker/compile/statements.js";

/** A cell as the room can run it, and what is known of it without running it. */
export interface CellForRoom {
  /** The body of an async function, in which `$modules` gives the modules. */
  code: string;
  /** The ids of the exercises whose answers the cell checks. */
  checks: readonly string[];
  /** The names that it gives to other cells, by declaring or importing them. */
  gives: readonly string[];
  /** The names that it uses and does not declare. */
  uses: readonly string[];
}

/**
 * Compiles a cell for the room. Nothing of it runs.
 *
 * @throws if the cell is not TypeScript
 */
export function cellForRoom(source: string): CellForRoom {
  const { code } = transform(source, {
    transforms: ["typescript"],
    disableESTransforms: true,
    keepUnusedImports: true, // other cells use them
  });
  const place = (offset: number) => positionAt(code, offset);
  const program = parseCell(code, place);
  refuseExports(program, place);
  refuseImportMeta(program, place);
  const edits = new Edits(code);
  const imports = importDeclarations(program).flatMap((declaration) => {
    const names = importedNames(declaration);
    edits.replace(declaration.start, declaration.end, names.map(declarationOf).join(" "));
    return names.map(({ local }) => local);
  });
  const { declared, foreign } = cellNames(program, new Set(imports));
  const own = new Set([...declared, ...imports]);
  const used = new Set(foreign.map(({ node }) => node.name));
  return {
    code: edits.text,
    checks: checkedIds(program),
    gives: [...own],
    uses: [...used].filter((name) => !own.has(name)),
  };
}

function declarationOf({ local, from, name }: ImportedName): string {
  const module = `$modules(${JSON.stringify(from)})`;
  return `const ${local} = ${name === "*" ? module : `${module}[${JSON.stringify(name)}]`};`;
}

/** The ids in calls such as `check("04-write-the-loss", answer)`, wherever they are in the cell. */
function checkedIds(program: Program): string[] {
  const ids: string[] = [];
  walk<AnyNode, null>(program, null, {
    CallExpression(call, { next }) {
      const [id] = call.arguments;
      if (isCheck(call) && id?.type === "Literal" && typeof id.value === "string")
        ids.push(id.value);
      next();
    },
  });
  return ids;
}

function isCheck({ callee }: CallExpression): boolean {
  if (callee.type === "Identifier") return callee.name === "check";
  return (
    callee.type === "MemberExpression" &&
    callee.property.type === "Identifier" &&
    callee.property.name === "check"
  );
}
