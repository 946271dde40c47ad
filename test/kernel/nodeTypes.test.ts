import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { SourceFile, Type } from "@tslab/typescript-for-tslab";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { ts } from "../../lib/kernel/compile/binder.js";
import { type CellCompiler, createCellCompiler } from "../../lib/kernel/compile/cellCompiler.js";
import {
  allOfNode,
  needsNode,
  readNodeTypes,
  someOfNode,
  withoutDocs,
} from "../../lib/kernel/compile/nodeTypes.js";
import { courseKernel } from "../../lib/run/kernelSpecs.js";
import { inLongRun, sample } from "../sample.js";
import { notebooks, useKernel } from "./useKernel.js";

const types = dirname(createRequire(import.meta.url).resolve("@types/node/package.json"));
const declarations = readdirSync(types, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".d.ts"))
  .map((path) => readFileSync(join(types, path), "utf8"));
const size = (texts: readonly string[]) => texts.join("").length;

it("removes half of the text of Node's declarations, and no declaration", () => {
  const printer = ts.createPrinter({ removeComments: true });
  const declared = (text: string) =>
    printer.printFile(ts.createSourceFile("node.d.ts", text, ts.ScriptTarget.ES2022));
  for (const text of declarations) expect(declared(withoutDocs(text))).toBe(declared(text));
  expect(size(declarations.map(withoutDocs))).toBeLessThan(size(declarations) / 2);
});

describe("hovering", () => {
  const course = useKernel(courseKernel);
  const shown = async (code: string, name: string) => {
    const { data } = await course.kernel.inspect(code, code.indexOf(name));
    return data["text/plain"];
  };

  it("over what is Node's shows its type", async () => {
    expect(await shown("console.log(1)", "log")).toContain("log(message?: any");
  });

  it("over what is the language's or the library's shows also what it says of itself", async () => {
    expect(await shown("Math.exp(1)", "exp")).toContain("Returns e");
    const imported = 'import { softmax } from "@course/lib"; softmax([1, 2])';
    expect(await shown(imported, "softmax")).toContain("Softmax: pᵢ = e^yᵢ / Σⱼ e^yⱼ.");
  });
});

describe("some of Node's declarations", () => {
  inLongRun(() => {
    it("say what all of them say, but for the names at which the compiler reads the rest", () => {
      const all = globals(allOfNode);
      const some = globals(someOfNode);
      const incomplete = [...some.keys()].filter((name) => some.get(name) !== all.get(name));
      // Cells are searched for all of these but NodeJS, which lacks members: using one is an error.
      expect(incomplete.filter((name) => name !== "NodeJS")).toEqual(incomplete.filter(isNoticed));
      expect(incomplete).toContain("process");
    });
  });

  it("are enough for the cells of a lesson", () => {
    const compiler = createCellCompiler();
    const read = filesRead(() => {
      compiler.convert(
        "",
        'import { mean } from "mathjs"; import * as Plot from "@observablehq/plot";',
      );
      compiler.convert(
        "",
        'console.log(performance.now(), setTimeout(() => {}, 1), new URL("http://a"));',
      );
    });
    compiler.close();
    expect(read.filter((path) => /@types\/node\/fs\.d\.ts/.test(path))).toEqual([]);
  });

  const cells = [
    "structuredClone(1).length",
    "process.pid.length",
    "const process = 1; process.length",
    'import { readFileSync } from "fs"; readFileSync("a").length.length',
    'import { parse } from "node:url"; parse(1)',
    'import { nothing } from "nowhere"',
    'require("node:os").cpus()[0].speed.length',
    "globalThis.process.pid.length",
    "global.Buffer.from(1)",
    "proces.pid",
    "const stream: NodeJS.WritableStreams = 1",
    "const socket: NodeJS.Process = 1",
    "new Blob([]).text().length",
    "import.meta.url",
    "const timer = setTimeout(() => {}, 1); timer.length",
    "undefinedName + undefinedNamed",
    "let x: number = 'a'",
  ];
  it.each(cells)("and all of them give the same errors for %s", (cell) => {
    expect(problems(newcomer(), cell)).toEqual(problems(expert, cell));
  });

  const places = [
    "pro",
    "console.",
    "const a = ",
    'import "node:',
    "set",
    "performance.n",
    "console.log(Buf",
  ];
  const placeKind = (code: string) => (/[".]/.exec(code) ?? ["a name"])[0];
  it.each(sample(places, placeKind))("and all of them complete %s alike", (code) => {
    const completed = (compiler: CellCompiler) =>
      compiler.complete("", code, code.length).candidates;
    expect(completed(newcomer())).toEqual(completed(expert));
    expect(completed(newcomer()).length).toBeGreaterThan(0);
  });

  const words = [
    "process.pid",
    "console.dir",
    "setTimeout",
    "structuredClone",
    "Buffer.from",
    "fetch",
    "Math.exp",
  ];
  it.each(sample(words, (code) => String(needsNode(code))))(
    "and all of them say the same on hovering over %s",
    (code) => {
      const said = (compiler: CellCompiler) => compiler.inspect("", code, code.length - 1);
      const text = ({ displayParts = [] } = said(newcomer())) =>
        displayParts.map((part) => part.text).join("");
      expect(text()).toEqual(text(said(expert)));
      expect(text()).not.toBe("");
    },
  );

  it("give way to all of them without a cell's modules being lost", () => {
    const compiler = newcomer();
    expect(compiler.addModule("near", "/** @module near */ export const near = 1;")).toEqual([]);
    expect(problems(compiler, "process.pid")).toEqual([]);
    expect(problems(compiler, 'import { near } from "./near"; near')).toEqual([]);
  });
});

/** Whether a cell that uses a name or a module makes the compiler read all declarations. */
function isNoticed(name: string): boolean {
  if (name === "ImportMeta") return needsNode("import.meta");
  return needsNode(name.startsWith('"') ? `import ${name}` : name);
}

/** A compiler that has read some of Node's declarations. */
const newcomer = (): CellCompiler => createCellCompiler();

/** A compiler that has read all of Node's declarations. */
const expert = createCellCompiler();
beforeAll(() => void expert.convert("", "process.pid"));
afterAll(() => expert.close());

function problems(compiler: CellCompiler, cell: string): string[] {
  return compiler
    .convert("", cell)
    .diagnostics.map(({ code, messageText }) => `${code} ${messageText}`);
}

function filesRead(during: () => void): string[] {
  const readFile = vi.spyOn(ts.sys, "readFile");
  during();
  const paths = readFile.mock.calls.map(([path]) => path);
  readFile.mockRestore();
  return paths;
}

/** What is declared for all files, by name: its type and those of its properties, in words. */
function globals(node: string): Map<string, string> {
  const cell = join(notebooks, "cell.ts");
  const options = {
    types: [node],
    lib: ["lib.es2022.d.ts"],
    moduleResolution: ts.ModuleResolutionKind.Node10,
  };
  const host = ts.createCompilerHost(options);
  readNodeTypes(host);
  const { getSourceFile } = host;
  host.getSourceFile = (path, target) => {
    if (path === cell) return ts.createSourceFile(path, "export {}", target);
    if (path !== `${someOfNode}.d.ts`) return getSourceFile(path, target);
    return ts.createSourceFile(path, host.readFile(path) ?? "", target);
  };
  const program = ts.createProgram([cell], options, host);
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(cell) as SourceFile;
  const flags = ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.UseFullyQualifiedType;
  const words = (type: Type) => checker.typeToString(type, file, flags);
  const describeType = (type: Type) => [
    words(type),
    ...type
      .getProperties()
      .map((p) => `${p.name}: ${words(checker.getTypeOfSymbolAtLocation(p, file))}`),
    ...[...type.getCallSignatures(), ...type.getConstructSignatures()].map((signature) =>
      checker.signatureToString(signature, file, flags),
    ),
  ];
  const { Value, Type, Namespace } = ts.SymbolFlags;
  const described = checker.getSymbolsInScope(file, Value | Type | Namespace).map((symbol) => {
    const parts = [[...(symbol.exports?.keys() ?? [])].sort().join()];
    if (symbol.flags & Value)
      parts.push(...describeType(checker.getTypeOfSymbolAtLocation(symbol, file)));
    if (symbol.flags & Type) parts.push(...describeType(checker.getDeclaredTypeOfSymbol(symbol)));
    return [symbol.name, parts.join("\n").replace(/(__@\w+)@\d+/g, "$1")] as const;
  });
  return new Map(described);
}
