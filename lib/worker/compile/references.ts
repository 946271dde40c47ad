import type { AnyNode, Identifier, Program } from "acorn";
import type { Node as EstreeNode } from "estree";
import isReference from "is-reference";
import { analyze } from "periscopic";
import { walk } from "zimmerframe";

/** A mention of a name that its own cell does not declare. */
export interface Reference {
  node: Identifier;
  /** Whether it stands for key and value: `{ a }`. */
  shorthand: boolean;
}

export interface CellNames {
  /** What the cell declares at its top level, imports excepted. */
  declared: string[];
  /** Mentions of names from elsewhere: other cells, imports, globals. */
  foreign: Reference[];
}

/** Sorts the names of a cell into its own and those it finds elsewhere. */
export function cellNames(program: Program, imported: ReadonlySet<string>): CellNames {
  const { map, scope: top } = analyze(program as EstreeNode);
  const foreign: Reference[] = [];
  walk<AnyNode, { scope: typeof top }>(
    program,
    { scope: top },
    {
      ImportDeclaration() {}, // mentions nothing: it is taken out
      _(node, { state, path, next }) {
        const scope = map.get(node as EstreeNode) ?? state.scope;
        if (node.type === "Identifier" && isForeign(node, path, scope)) {
          foreign.push({ node, shorthand: isShorthand(node, path) });
        }
        next({ scope });
      },
    },
  );
  return { declared: [...top.declarations.keys()].filter((name) => !imported.has(name)), foreign };

  function isForeign(node: Identifier, path: AnyNode[], scope: typeof top): boolean {
    const parent = path.at(-1) as EstreeNode;
    if (!isReference(node as EstreeNode, parent) || isNameOfClass(node, path)) return false;
    const owner = scope.find_owner(node.name);
    return owner === null || (owner === top && imported.has(node.name));
  }
}

/** Periscopic does not know that `class A { … }` as an expression has a name, for itself alone. */
function isNameOfClass({ name }: Identifier, path: AnyNode[]): boolean {
  return path.some((node) => node.type === "ClassExpression" && node.id?.name === name);
}

/** Also with a default, `({ a = 1 } = …)`, where the parent is the default's pattern. */
function isShorthand(node: Identifier, path: AnyNode[]): boolean {
  const parent = path.at(-1);
  const holder =
    parent?.type === "AssignmentPattern" && parent.left === node ? path.at(-2) : parent;
  return holder?.type === "Property" && holder.shorthand;
}
