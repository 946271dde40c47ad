import { expect, it } from "vitest";
import { courseKernel } from "../../lib/run/kernelSpecs.js";
import { useKernel } from "./useKernel.js";

const course = useKernel(courseKernel);

/** A cell with ¦ at the cursor; the same with « and » around what each of the names after it replaces. */
const cells: readonly [cell: string, replaced: string, names: readonly string[]][] = [
  ['import "f¦', 'import "«f»', ["fs", "fs/promises"]],
  [
    'import { sep } from "node:f¦";',
    'import { sep } from "«node:f»";',
    ["node:fs", "node:fs/promises"],
  ],
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
  const code = marked.replace("¦", "");
  const { matches, cursor_start, cursor_end } = await course.kernel.complete(
    code,
    marked.indexOf("¦"),
  );
  const [before, typed, after] = [
    code.slice(0, cursor_start),
    code.slice(cursor_start, cursor_end),
    code.slice(cursor_end),
  ];
  expect([`${before}«${typed}»${after}`, matches]).toEqual([replaced, names]);
});
