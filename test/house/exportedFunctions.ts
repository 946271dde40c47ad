import { fileURLToPath } from "node:url";
import ts from "typescript";

/** The entry points of the library: their sources by the names under which notebooks import them. */
export const entryPoints = {
  "@course/lib": "losses/index.ts",
  "@course/lib/batch": "batch/index.ts",
  "@course/lib/coding": "coding/index.ts",
  "@course/lib/data": "data/index.ts",
  "@course/lib/derivations": "derivations/index.ts",
  "@course/lib/errata": "errata/index.ts",
  "@course/lib/figures": "figures/index.ts",
  "@course/lib/lessons": "lessons/index.ts",
  "@course/lib/metrics": "metrics/index.ts",
  "@course/lib/thousand": "thousand/index.ts",
  "@course/lib/training": "training/index.ts",
} as const;

export type EntryPoint = keyof typeof entryPoints;

/** A function that a learner can import, and the comment above it. */
export interface ExportedFunction {
  readonly entry: EntryPoint;
  readonly name: string;
  readonly comment: string;
  /** The texts of its tags, by name. */
  readonly tags: Readonly<Record<string, readonly string[]>>;
}

const lib = fileURLToPath(new URL("../../lib/", import.meta.url));

/** All functions that entry points export, found with the compiler. */
export function exportedFunctions(): ExportedFunction[] {
  const files = Object.values(entryPoints).map((path) => lib + path);
  const program = ts.createProgram(files, {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    skipLibCheck: true,
    noEmit: true,
  });
  return (Object.keys(entryPoints) as EntryPoint[]).flatMap((entry) =>
    functionsOf(program, entry, lib + entryPoints[entry]),
  );
}

function functionsOf(program: ts.Program, entry: EntryPoint, file: string): ExportedFunction[] {
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const module = source && checker.getSymbolAtLocation(source);
  if (!module) throw new Error(`${entry} exports nothing`);
  return checker
    .getExportsOfModule(module)
    .map((symbol) =>
      symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol,
    )
    .filter((symbol) => symbol.flags & ts.SymbolFlags.Function)
    .map((symbol) => ({
      entry,
      name: symbol.name,
      comment: ts.displayPartsToString(symbol.getDocumentationComment(checker)),
      tags: tagsOf(symbol, checker),
    }));
}

function tagsOf(symbol: ts.Symbol, checker: ts.TypeChecker): Record<string, string[]> {
  const tags: Record<string, string[]> = {};
  for (const { name, text } of symbol.getJsDocTags(checker)) {
    tags[name] ??= [];
    tags[name].push(ts.displayPartsToString(text));
  }
  return tags;
}
