import type {
  Diagnostic,
  Symbol as NamedSymbol,
  Node,
  SourceFile,
  Statement,
} from "@tslab/typescript-for-tslab";
import type { TypeScript } from "./tslabTypescript.js";

/** Why a cell that exports something is refused. The book, which parses cells by itself, says so too. */
export const needsNoExport = "a cell needs no export: later cells see its names anyway";

/** A file of which the compiler's binder has collected what it declares, by names as the compiler keeps them. */
interface Bound {
  locals?: ReadonlyMap<string, NamedSymbol>;
}

/**
 * Errors for what a cell declares and tslab cannot keep for later cells. tslab lets TypeScript complain of the exports
 * that it appends to the cell itself, or leaves it to Node to refuse the cell without a line.
 *
 * @param statements  those of the cell itself
 */
export function refusedDeclarations(
  ts: TypeScript,
  file: SourceFile,
  statements: readonly Statement[],
): Diagnostic[] {
  const exports = statements.filter((statement) => isExport(ts, statement));
  if (exports.length > 0) return exports.map((one) => refuse(one, 1233, sentence(needsNoExport)));
  const names = [...((file as Bound).locals ?? [])].map(([, symbol]) => symbol);
  return names.flatMap((symbol) => refusedName(ts, symbol) ?? []);

  function refuse(node: Node, code: number, messageText: string): Diagnostic {
    const start = node.getStart(file);
    const category = ts.DiagnosticCategory.Error;
    return { file, start, length: node.end - start, category, code, messageText };
  }

  function refusedName(ts: TypeScript, symbol: NamedSymbol): Diagnostic | undefined {
    const name = ts.symbolName(symbol);
    const [declaration] = symbol.declarations ?? [];
    const reason = whyRefused(name);
    if (reason === undefined || !declaration) return undefined;
    return refuse(ts.getNameOfDeclaration(declaration) ?? declaration, 2441, reason);
  }
}

function whyRefused(name: string): string | undefined {
  if (name.startsWith("__"))
    return `Names that begin with two underscores are lost between cells. Choose another name than '${name}'.`;
  if (name === "require" || name === "exports")
    return `Each cell has a '${name}' of its own. Choose another name.`;
  return undefined;
}

function isExport(ts: TypeScript, statement: Statement): boolean {
  if (ts.isExportDeclaration(statement) || ts.isExportAssignment(statement)) return true;
  if (!ts.canHaveModifiers(statement)) return false;
  const modifiers = ts.getModifiers(statement) ?? [];
  return modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
