import ts from "typescript";

/**
 * Tells for the names in a cell whether they come from outside of it. The compiler looks at the
 * cell alone, without libraries: what it cannot resolve is another cell's, or global.
 */
export function foreignNames(cell: ts.SourceFile): (name: ts.Identifier) => boolean {
  const checker = ts
    .createProgram({
      rootNames: [cell.fileName],
      options: { noLib: true, noResolve: true, types: [], target: cell.languageVersion },
      host: hostOf(cell),
    })
    .getTypeChecker();
  return (name) => {
    const { parent } = name;
    const symbol = ts.isShorthandPropertyAssignment(parent)
      ? checker.getShorthandAssignmentValueSymbol(parent)
      : checker.getSymbolAtLocation(name);
    return !symbol?.declarations?.length;
  };
}

/** A world with one file. */
function hostOf(cell: ts.SourceFile): ts.CompilerHost {
  return {
    getSourceFile: (name) => (name === cell.fileName ? cell : undefined),
    fileExists: (name) => name === cell.fileName,
    readFile: () => undefined,
    writeFile: () => {},
    getDefaultLibFileName: () => "lib.d.ts",
    getCurrentDirectory: () => "",
    getCanonicalFileName: (name) => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => "\n",
  };
}
