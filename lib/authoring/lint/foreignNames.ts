import ts from "typescript";

/**
 * Makes a test whether a name in a cell is declared outside of it. The compiler sees the cell alone, without
 * libraries, so a name that it cannot resolve belongs to another cell or is global.
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

/** A host that knows one file. */
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
