import type {
  BuilderProgram,
  Expression,
  Node,
  PropertyAssignment,
  ShorthandPropertyAssignment,
  SourceFile,
  TransformerFactory,
  TypeChecker,
} from "@tslab/typescript-for-tslab";
import { ts } from "./binder.js";

/** Where tslab declares, for the compiler, the names of all earlier cells. */
const earlierCells = /[\\/]__prev__\.d\.ts$/;

/**
 * Repairs `{ a }` where `a` belongs to an earlier cell.
 *
 * tslab keeps what a cell declares in `exports` and rewrites every later `a` to `exports.a`, but it
 * overlooks the shorthand: `({ a })` throws a ReferenceError, while `({ a: a })` works. So does
 * `({ a } = …)`. We write `{ a: exports.a }` before tslab sees the cell.
 */
export function spellOutShorthand(program: BuilderProgram): TransformerFactory<SourceFile> {
  const checker = program.getProgram().getTypeChecker();
  return (context) => (file) => {
    const visit = (node: Node): Node => {
      const visited = ts.visitEachChild(node, visit, context);
      if (!ts.isShorthandPropertyAssignment(node)) return visited;
      return isFromEarlierCell(node, checker)
        ? spelledOut(visited as ShorthandPropertyAssignment)
        : visited;
    };
    return ts.visitEachChild(file, visit, context);
  };
}

function isFromEarlierCell(node: ShorthandPropertyAssignment, checker: TypeChecker): boolean {
  const declarations = checker.getShorthandAssignmentValueSymbol(node)?.declarations ?? [];
  return declarations.some((declaration) =>
    earlierCells.test(declaration.getSourceFile().fileName),
  );
}

function spelledOut(node: ShorthandPropertyAssignment): PropertyAssignment {
  const { factory } = ts;
  const name = node.name.text;
  const variable = factory.createPropertyAccessExpression(
    factory.createIdentifier("exports"),
    name,
  );
  const fallback = node.objectAssignmentInitializer; // of `({ a = 1 } = …)`
  const value: Expression = fallback ? factory.createAssignment(variable, fallback) : variable;
  return ts.setTextRange(factory.createPropertyAssignment(name, value), node);
}
