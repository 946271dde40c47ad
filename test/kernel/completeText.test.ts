import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { Kernel } from "../../lib/run/client/kernelClient.js";
import { courseKernel } from "../../lib/run/kernelSpecs.js";
import { temporaryFolder } from "../cli/fixtures.js";
import { startKernel, useKernel } from "./useKernel.js";

const course = useKernel(courseKernel);

const library = readFileSync(new URL("../../lib/package.json", import.meta.url), "utf8");

const parts = Object.keys(JSON.parse(library).exports)
  .filter((name) => name !== ".")
  .map((name) => name.slice("./".length))
  .sort();

/** A cell with ¦ at the cursor; the same with « and » around what each of the names after it replaces. */
const cells: readonly [cell: string, replaced: string, names: readonly string[]][] = [
  ['import "f¦', 'import "«f»', ["fast-check", "fs", "fs/promises"]],
  [
    'import { sep } from "node:f¦";',
    'import { sep } from "«node:f»";',
    ["node:fs", "node:fs/promises"],
  ],
  ['import {} from "@course/l¦', 'import {} from "@course/«l»', ["lib"]],
  ['import {} from "@course/lib/¦"', 'import {} from "@course/lib/«»"', parts],
  ['import {} from "@course/lib/f¦', 'import {} from "@course/lib/«f»', ["figures"]],
  ['import {} from "mathj¦";', 'import {} from "«mathj»";', ["mathjs"]],
  ['import "fs/p¦"', 'import "fs/«p»"', ["promises"]],
  ['const kind: "soft" | "hard" = "s¦";', 'const kind: "soft" | "hard" = "«s»";', ["soft"]],
  [
    'const o = { alpha: 1, beta: 2 }; o["al¦"]',
    'const o = { alpha: 1, beta: 2 }; o["«al»"]',
    ["alpha"],
  ],
  ["Math.clz¦", "Math.«clz»", ["clz32"]],
];

it.each(cells)("what is typed of a name is replaced: %s", async (marked, replaced, names) => {
  expect(await completed(course.kernel, marked)).toEqual([replaced, names]);
});

it("a copy of a lesson in another folder is offered the course's packages and its own files", async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "helper.ts"), "export const one = 1;");
  const { kernel } = await startKernel(courseKernel, folder);
  const offered = async (typed: string) =>
    (await completed(kernel, `import {} from "${typed}¦`))[1];
  expect(await offered("@course/lib/")).toEqual(parts);
  expect(await offered("@observablehq/")).toEqual(["plot"]);
  expect(await offered("./")).toEqual(["helper"]);
  const every = await offered("");
  expect(every).toEqual(expect.arrayContaining(["@course", "mathjs", "node:fs"]));
  expect(every.filter((name) => name.startsWith("."))).toEqual([]);
  expect(every).not.toContain("acorn"); // what the course's packages need is no offer
});

/** A marked cell with « and » around what a completion replaces, and the names offered for it. */
async function completed(kernel: Kernel, marked: string): Promise<[string, readonly string[]]> {
  const code = marked.replace("¦", "");
  const { matches, cursor_start, cursor_end } = await kernel.complete(code, marked.indexOf("¦"));
  const [before, typed, after] = [
    code.slice(0, cursor_start),
    code.slice(cursor_start, cursor_end),
    code.slice(cursor_end),
  ];
  return [`${before}«${typed}»${after}`, matches];
}
