import ts from "typescript";
import { UserError } from "../../text/userError.js";
import { declaredNames, importedNames } from "../lint/syntax.js";

/**
 * Adds an entry to a list or an object that a source file exports: `export const samples = { … }`.
 *
 * @param isLater  tells, by its text, the first entry before which the new one goes; without it, it goes last
 * @throws {UserError} if the file has no such list
 */
export function addToList(
  path: string,
  text: string,
  list: string,
  entry: string,
  isLater: (other: string) => boolean = () => false,
): string {
  const literal = literalOf(text, list);
  if (!literal) {
    throw new UserError(
      `${path} has no list of the name ${list}, to which npm run new adds a line. Nothing was written. ` +
        "Compare the file with the committed one: git diff",
    );
  }
  const entries: readonly ts.Node[] = ts.isArrayLiteralExpression(literal)
    ? literal.elements
    : literal.properties;
  const later = entries.find((one) => isLater(one.getText()));
  if (later) return insert(text, later.getStart(), `${entry},\n`);
  const last = entries.at(-1);
  return last
    ? insert(text, last.getEnd(), `,\n${entry}`)
    : insert(text, literal.getEnd() - 1, entry);
}

type ListLiteral = ts.ArrayLiteralExpression | ts.ObjectLiteralExpression;

function literalOf(text: string, list: string): ListLiteral | undefined {
  for (const { declarationList } of parse(text).statements.filter(ts.isVariableStatement)) {
    for (const { name, initializer } of declarationList.declarations) {
      if (!ts.isIdentifier(name) || name.text !== list || !initializer) continue;
      if (ts.isArrayLiteralExpression(initializer) || ts.isObjectLiteralExpression(initializer))
        return initializer;
    }
  }
  return undefined;
}

/** Imports names that a source does not import yet, in the statement that imports others of the module, if there is one. */
export function addImport(text: string, names: readonly string[], from: string): string {
  const source = parse(text);
  const known = new Set(importedNames(source, from).map((name) => name.text));
  const missing = names.filter((name) => !known.has(withoutType(name)));
  if (missing.length === 0) return text;
  const list = listOfImport(source, from);
  if (!list) return `import { ${missing.join(", ")} } from "${from}";\n${text}`;
  const all = [...list.elements.map((one) => one.getText()), ...missing];
  all.sort((a, b) => (withoutType(a) < withoutType(b) ? -1 : 1));
  return `${text.slice(0, list.getStart())}{ ${all.join(", ")} }${text.slice(list.getEnd())}`;
}

function withoutType(name: string): string {
  return name.replace("type ", "");
}

/** The names in braces of a statement that imports values from a module. */
function listOfImport(source: ts.SourceFile, from: string): ts.NamedImports | undefined {
  for (const statement of source.statements.filter(ts.isImportDeclaration)) {
    const { moduleSpecifier, importClause } = statement;
    if (!ts.isStringLiteral(moduleSpecifier) || moduleSpecifier.text !== from) continue;
    const bindings = importClause?.isTypeOnly ? undefined : importClause?.namedBindings;
    if (bindings && ts.isNamedImports(bindings)) return bindings;
  }
  return undefined;
}

/** Puts a declaration in front of another one. */
export function addBefore(text: string, declaration: string, added: string): string {
  const [statement] = parse(text)
    .statements.filter(ts.isVariableStatement)
    .filter(({ declarationList: { declarations } }) =>
      declarations.some(({ name }) => name.getText() === declaration),
    );
  return insert(text, statement?.getStart() ?? text.length, `${added}\n\n`);
}

/** Adds a statement at the end of a source. */
export function addLine(text: string, line: string): string {
  return `${text.trimEnd()}\n${line}\n`;
}

/** Whether a source declares or imports a name. */
export function binds(text: string, name: string): boolean {
  const source = parse(text);
  return [...declaredNames(source), ...importedNames(source)].some((one) => one.text === name);
}

function insert(text: string, at: number, added: string): string {
  return text.slice(0, at) + added + text.slice(at);
}

function parse(text: string): ts.SourceFile {
  return ts.createSourceFile("source.ts", text, ts.ScriptTarget.ES2022, true);
}
