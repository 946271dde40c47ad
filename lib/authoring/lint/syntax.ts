import ts from "typescript";
import { type CodeCell, joinLines } from "../../notebook/nbformat.js";

export function parseCell(cell: CodeCell): ts.SourceFile {
  return ts.createSourceFile("cell.ts", joinLines(cell.source), ts.ScriptTarget.ES2022, true);
}

/** Every node of a syntax tree, parents first. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  for (const child of children) yield* nodesOf(child);
}

/** The line of a node in its cell, counted from 1. */
export function lineOf(node: ts.Node): number {
  return node.getSourceFile().getLineAndCharacterOfPosition(node.getStart()).line + 1;
}

/** The names that a cell declares for itself and later cells, without its imports. */
export function declaredNames(cell: ts.SourceFile): ts.Identifier[] {
  return cell.statements.flatMap((statement): ts.Identifier[] => {
    if (ts.isVariableStatement(statement)) {
      return statement.declarationList.declarations.flatMap(({ name }) => boundNames(name));
    }
    const declares =
      ts.isFunctionDeclaration(statement) ||
      ts.isClassDeclaration(statement) ||
      ts.isEnumDeclaration(statement);
    return declares && statement.name ? [statement.name] : [];
  });
}

/** `a` binds one name, `{ b, c: [d] }` two. */
function boundNames(name: ts.BindingName): ts.Identifier[] {
  if (ts.isIdentifier(name)) return [name];
  return name.elements.flatMap((element) =>
    ts.isBindingElement(element) ? boundNames(element.name) : [],
  );
}

/** The names that a cell imports, from all modules or from one. */
export function importedNames(cell: ts.SourceFile, from?: string): ts.Identifier[] {
  return cell.statements.filter(ts.isImportDeclaration).flatMap((statement) => {
    const { importClause, moduleSpecifier } = statement;
    if (from && (moduleSpecifier as ts.StringLiteral).text !== from) return [];
    const { name, namedBindings } = importClause ?? {};
    const named =
      namedBindings && ts.isNamedImports(namedBindings)
        ? namedBindings.elements.map((element) => element.name)
        : [namedBindings?.name];
    return [name, ...named].filter((found) => found !== undefined);
  });
}
