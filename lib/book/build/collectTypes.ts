import { join, relative } from "node:path";
import type { CompilerHost, CompilerOptions, SourceFile } from "@tslab/typescript-for-tslab";
import { clone, courseFolders } from "../../files/courseFolders.js";
import { ts } from "../../kernel/compile/binder.js";
import { readNodeTypes } from "../../kernel/compile/nodeTypes.js";
import { moduleTable } from "../../worker/moduleTable.js";

/**
 * Collects all files that the compiler reads to check a cell: the declarations of the language, of Node, and of the
 * modules that a cell of the book can import. Comments, which are more than half of them, are removed.
 *
 * @returns the texts by path, where `/` is the folder of the course
 */
export function collectTypes(): Record<string, string> {
  const descriptions = new Map<string, string>();
  const program = ts.createProgram([entry], options, recordingHost(descriptions));
  const printer = ts.createPrinter({ removeComments: true });
  const declarations = program
    .getSourceFiles()
    .filter(({ fileName }) => fileName !== entry)
    .map((file) => [file.fileName, references(file) + printer.printFile(file)] as const);
  return Object.fromEntries(
    [...declarations, ...descriptions].map(([path, text]) => [inCourse(path), text]),
  );
}

/** A virtual file that imports every module a cell can import. */
const entry = join(courseFolders().notebooks, "everything.ts");
const everything = [...Object.keys(moduleTable), "tslab"]
  .map((name) => `import ${JSON.stringify(name)};`)
  .join("\n");

/** The options of tslab's converter that decide which files are read. */
const options: CompilerOptions = {
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Node10,
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2022.d.ts"],
  types: ["node"],
};

/** A compiler host that records the package.json of each package, in which the compiler looks up its declarations. */
function recordingHost(descriptions: Map<string, string>): CompilerHost {
  const host = ts.createCompilerHost(options);
  const { readFile, getSourceFile } = host;
  host.readFile = (path) => {
    const text = readFile(path);
    if (text !== undefined && path.endsWith("/package.json")) descriptions.set(path, text);
    return text;
  };
  readNodeTypes(host); // faster; the printer would remove these comments anyway
  host.getSourceFile = (path, ...rest) =>
    path === entry
      ? ts.createSourceFile(path, everything, ts.ScriptTarget.ES2022)
      : getSourceFile(path, ...rest);
  return host;
}

/** The lines `/// <reference …>` of a file, which the printer removes as comments. */
function references({ text }: SourceFile): string {
  const found = text.match(/^\/\/\/\s*<(?:reference|amd-module)\b.*$/gm) ?? [];
  return found.map((line) => `${line}\n`).join("");
}

/** The path of a file inside the course. The package @course/lib is a link to the folder lib. */
function inCourse(path: string): string {
  const inClone = `/${relative(clone, path).replaceAll("\\", "/")}`;
  return inClone.replace("/node_modules/@course/lib/", "/lib/");
}
