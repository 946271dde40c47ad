import type { AnyNode, Identifier, Program } from "acorn";
import type { Node as EstreeNode } from "estree";
import isReference from "is-reference";
import { analyze } from "periscopic";
import { walk } from "zimmerframe";

/** A use of a name that its own cell does not declare. */
export interface Reference {
  node: Identifier;
  /** Whether it is both key and value of a property: `{ a }`. */
  shorthand: boolean;
}

export interface CellNames {
  /** The names that the cell declares at its top level, without imports. */
  declared: string[];
  /** The uses of names of other cells, of imports and of globals. */
  foreign: Reference[];
}

/** Separates the names that a cell declares from those it uses of others. */
export function cellNames(program: Program, imported: ReadonlySet<string>): CellNames {
  const { map, scope: top } = analyze(program as EstreeNode);
  const foreign: Reference[] = [];
  walk<AnyNode, { scope: typeof top }>(
    program,
    { scope: top },
    {
      ImportDeclaration() {}, // uses no name, because it is removed
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

/** Whether this is the name of a class expression inside that class, a scope that periscopic omits. */
function isNameOfClass({ name }: Identifier, path: AnyNode[]): boolean {
  return path.some((node) => node.type === "ClassExpression" && node.id?.name === name);
}

/** Whether this is `{ a }`, or `{ a = 1 }` in a pattern, where the parent is the node of the default. */
function isShorthand(node: Identifier, path: AnyNode[]): boolean {
  const parent = path.at(-1);
  const holder =
    parent?.type === "AssignmentPattern" && parent.left === node ? path.at(-2) : parent;
  return holder?.type === "Property" && holder.shorthand;
}
