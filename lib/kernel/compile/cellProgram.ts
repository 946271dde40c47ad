import type {
  BuilderProgram,
  CreateProgram,
  Program,
  ResolvedModuleWithFailedLookupLocations,
  SourceFile,
} from "@tslab/typescript-for-tslab";
import { bindSourceFile, ts } from "./binder.js";
import { sharing } from "./sharing.js";

/** What TypeScript keeps of a file's imports, and hides in its types. */
interface Importer {
  resolvedModules?: {
    forEach(visit: (found: ResolvedModuleWithFailedLookupLocations) => void): void;
  };
}

/**
 * Repairs the time that a cell takes to compile.
 *
 * tslab makes two programs a cell, the first only to see what the cell declares, and asks for the kind of
 * program that a build in watch mode needs: it works out which of some 250 declaration files depends on
 * which, with a type checker, both times. Here a program is only that; what tslab asks of it besides is
 * answered for the cell alone.
 */
export const createCellProgram: CreateProgram<BuilderProgram> = (roots, options, host, ...rest) => {
  const builder = ts.createAbstractBuilder(roots, options, host && sharing(host), ...rest);
  const program = builder.getProgram();
  return Object.assign(builder, {
    getSourceFile: (name: string) => bound(program, name),
    getAllDependencies: (file: SourceFile) => sourcesBehind(program, file),
  });
};

/** tslab reads off the file which names it declares. */
function bound(program: Program, name: string): SourceFile | undefined {
  const file = program.getSourceFile(name);
  if (file) bindSourceFile(file, program.getCompilerOptions());
  return file;
}

/** The file and all TypeScript and JavaScript beside the notebook that it imports, by and by. */
function sourcesBehind(program: Program, file: SourceFile): string[] {
  const names = new Set<string>();
  const visit = (source: SourceFile | undefined) => {
    if (!source || source.isDeclarationFile || names.has(source.fileName)) return;
    names.add(source.fileName);
    (source as Importer).resolvedModules?.forEach(({ resolvedModule: module }) => {
      if (module) visit(program.getSourceFile(module.resolvedFileName));
    });
  };
  visit(file);
  return [...names];
}
