import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { ts } from "../../lib/kernel/compile/binder.js";
import { withoutDocs } from "../../lib/kernel/compile/nodeDocs.js";
import { courseKernel } from "../../lib/run/kernelSpecs.js";
import { useKernel } from "./useKernel.js";

const types = dirname(createRequire(import.meta.url).resolve("@types/node/package.json"));
const declarations = readdirSync(types, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".d.ts"))
  .map((path) => readFileSync(join(types, path), "utf8"));
const size = (texts: readonly string[]) => texts.join("").length;

it("leaves the declarations of Node as they are, and half of the text out", () => {
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
