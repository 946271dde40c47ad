import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const lib = fileURLToPath(new URL("../../lib/", import.meta.url));

/** One import of a module: which file, and what it names. */
export interface Import {
  /** The importing file, from lib: "losses/softmax.ts". */
  readonly from: string;
  /** A file of lib in the same form, or the name of a package. */
  readonly to: string;
  /** Whether the import is of types alone, and vanishes when compiled. */
  readonly typeOnly: boolean;
}

/** The TypeScript files of lib, from lib. */
export function libraryFiles(): string[] {
  return readdirSync(lib, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => /\.m?ts$/.test(path) && !/^(dist|node_modules)\//.test(path))
    .sort();
}

/** Every import of every file, read from the sources by the compiler's own parser. */
export function libraryImports(): Import[] {
  return libraryFiles().flatMap((from) => importsOf(from));
}

function importsOf(from: string): Import[] {
  const source = ts.createSourceFile(
    from,
    readFileSync(lib + from, "utf8"),
    ts.ScriptTarget.Latest,
  );
  return source.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    const { moduleSpecifier } = statement;
    if (!moduleSpecifier || !ts.isStringLiteral(moduleSpecifier)) return [];
    const to = resolve(from, moduleSpecifier.text);
    return [{ from, to, typeOnly: isTypeOnly(statement) }];
  });
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
  if (!specifier.startsWith(".")) return specifier;
  const path = new URL(specifier, `file:///${from}`).pathname.slice(1);
  return path.replace(/\.js$/, ".ts").replace(/\.mjs$/, ".mts");
}
