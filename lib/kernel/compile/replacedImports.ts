import { local } from "../../text/local.js";
import { ts } from "./binder.js";
import { declarationsOf } from "./declarations.js";

/**
 * Finds what a cell declares although an earlier cell has imported it from a package: from then on the name means
 * something else in all cells, and no error tells.
 *
 * @param earlier  what earlier cells declare
 * @returns a sentence for each such name
 */
export function replacedImports(earlier: string, source: string): string[] {
  const imported = importsOf(earlier);
  const again = importsOf(source);
  return declarationsOf(source)
    .names.filter((name) => imported.has(name) && !again.has(name))
    .map((name) =>
      local({
        en:
          `${name} was imported from ${imported.get(name)}. From here on it is what this cell declares. ` +
          "To get it back, run the cell with the import again, or give this one another name.",
        zh:
          `${name} 是从 ${imported.get(name)} 导入的。从这里起，它是这个单元格所声明的。` +
          "要让它恢复原样，请重新运行导入它的单元格，或给这里的换一个名称。",
      }),
    );
}

/** The packages from which names are imported. */
function importsOf(source: string): Map<string, string> {
  const file = ts.createSourceFile("cell.ts", source, ts.ScriptTarget.Latest);
  const imports = file.statements.filter(ts.isImportDeclaration).flatMap((statement) => {
    const { importClause, moduleSpecifier } = statement;
    if (!importClause || importClause.isTypeOnly || !ts.isStringLiteral(moduleSpecifier)) return [];
    if (moduleSpecifier.text.startsWith(".")) return [];
    const { name, namedBindings } = importClause;
    const named =
      namedBindings &&
      (ts.isNamespaceImport(namedBindings) ? [namedBindings] : namedBindings.elements);
    const names = [...(name ? [name] : []), ...(named ?? []).map((one) => one.name)];
    return names.map(({ text }) => [text, moduleSpecifier.text] as const);
  });
  return new Map(imports);
}
