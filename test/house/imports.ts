import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const lib = fileURLToPath(new URL("../../lib/", import.meta.url));

/** One import of a module, static or dynamic. */
export interface Import {
  /** The importing file, from lib: "losses/softmax.ts". */
  readonly from: string;
  /** A file of lib in the same form, or the name of a package. */
  readonly to: string;
  /** Whether only types are imported, so that compiling removes the import. */
  readonly typeOnly: boolean;
}

/** The paths of lib's source files, relative to lib: TypeScript, and JavaScript that runs before anything is compiled. */
export function libraryFiles(): string[] {
  return readdirSync(lib, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => isSource(path) && !/^(dist|node_modules)\//.test(path))
    .sort();
}

/** Whether the target of an import is a file of lib, not a package. */
export function isSource(path: string): boolean {
  return /\.(m?ts|mjs)$/.test(path);
}

/** Every import of every file, read from the sources by the compiler's own parser. */
export function libraryImports(): Import[] {
  return libraryFiles().flatMap((from) => importsIn(from, readFileSync(lib + from, "utf8")));
}

/**
 * The imports in the text of one file: declarations, re-exports, `import()`, `import x = require()` and types by
 * `import("…")`.
 */
export function importsIn(from: string, text: string): Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, typeOnly: boolean): void => {
    if (specifier && ts.isStringLiteralLike(specifier))
      found.push({ from, to: resolve(from, specifier.text), typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
      add(node.moduleSpecifier, isTypeOnly(node));
    } else if (ts.isExternalModuleReference(node)) {
      add(node.expression, false);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], false);
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      add(node.argument.literal, true);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(from, text, ts.ScriptTarget.Latest));
  return found;
}

function isTypeOnly(statement: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(statement)) return statement.isTypeOnly;
  const clause = statement.importClause;
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const names = clause.namedBindings;
  return Boolean(
    !clause.name && names && ts.isNamedImports(names) && names.elements.every((e) => e.isTypeOnly),
  );
}

function resolve(from: string, specifier: string): string {
  if (/^#\w+$/.test(specifier)) return `files/${specifier.slice(1)}.mjs`; // see imports in lib/package.json
  if (!specifier.startsWith(".")) return specifier;
  const path = new URL(specifier, `file:///${from}`).pathname.slice(1);
  // The first file of a command is not compiled, and imports compiled ones.
  return path.replace(/^dist\//, "").replace(/\.js$/, ".ts");
}
