import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { courseKernel, plainKernel } from "../../lib/run/kernelSpecs.js";
import { temporaryFolder } from "../cli/fixtures.js";
import { sample } from "../sample.js";
import { startKernel, useKernel } from "./useKernel.js";

const folder = folderWithPackage();
const course = useKernel(courseKernel, folder);
const plain = useKernel(plainKernel, folder);

/** How long a watcher may take to hear of a change. */
const heard = 1_000;

it("takes TypeScript beside the notebook, and what that imports, as it is now", async () => {
  writeFileSync(join(folder, "far.ts"), "export const far: number = 1;");
  writeFileSync(
    join(folder, "near.ts"),
    'import { far } from "./far"; export const near = far + 1;',
  );
  const cell = 'import { near } from "./near"; near';
  expect(await course.print(cell)).toBe("2");
  writeFileSync(
    join(folder, "near.ts"),
    'import { far } from "./far"; export const near = far + 5;',
  );
  await pause(heard);
  expect(await course.print(cell)).toBe("6");
});

it("loads JSON and CommonJS beside the notebook anew when they, or what they require, have changed", async () => {
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  const cell = 'require("./data.json").n + require("./near.cjs").n';
  write("data.json", '{ "n": 1 }');
  write("far.cjs", "exports.n = 10;");
  write("near.cjs", 'exports.n = require("./far.cjs").n;');
  expect(await course.print(cell)).toBe("11");
  await pause(20); // the date of a file is not finer everywhere
  write("data.json", '{ "n": 2 }');
  expect(await course.print(cell)).toBe("12");
  await pause(20);
  write("far.cjs", "exports.n = 20;");
  expect(await course.print(cell)).toBe("22");
});

it("names the mistake in a file that a cell imports", async () => {
  writeFileSync(join(folder, "wrong.ts"), 'export const n: number = "one";');
  expect((await course.fail('import { n } from "./wrong"; n')).evalue).toContain("wrong.ts:1:14");
});

it("knows no types of packages that nobody imported, as plain tslab does", async () => {
  expect(await plain.print("typeof (0 as unknown as Surprise)")).toBe("number");
  const { evalue } = await course.fail("typeof (0 as unknown as Surprise)");
  expect(evalue).toContain("Cannot find name 'Surprise'");
});

it("runs cells after a package was installed, where plain tslab runs none any more", async () => {
  const folder = folderWithPackage();
  const [course, plain] = await Promise.all([
    startKernel(courseKernel, folder),
    startKernel(plainKernel, folder),
  ]);
  const late = 'import { late } from "late"; late';
  await course.fail(late);
  await plain.print(late);
  const installed = join(folder, "node_modules", "late");
  mkdirSync(installed, { recursive: true });
  writeFileSync(join(installed, "index.d.ts"), "export const late: number;");
  await pause(heard);
  expect(await course.print("6 * 7")).toBe("42");
  expect(await plain.print("6 * 7")).toContain("Unexpected pending rebuildTimer");
});

/** A folder for notebooks in which a package is installed before a kernel starts. */
function folderWithPackage(): string {
  const folder = temporaryFolder();
  const types = join(folder, "node_modules", "@types", "surprise");
  mkdirSync(types, { recursive: true });
  writeFileSync(join(types, "index.d.ts"), "type Surprise = number;");
  return folder;
}

describe("in a folder of somebody's own, outside of the clone", () => {
  const elsewhere = useKernel(courseKernel, temporaryFolder());

  const imported = [
    ["@course/lib", "softmax([0, 0])", "[ 0.5, 0.5 ]"],
    ["@course/lib/derivations", "typeof show", "function"],
    ["@course/lib/figures", "typeof lossCurve", "function"],
    ["@course/lib/lessons", "typeof check", "function"],
    ["@course/lib/metrics", "typeof reliability", "function"],
    ["@course/lib/training", "typeof coinFlips", "function"],
    ["@course/lib/batch", "typeof crossEntropyWithLogits", "function"],
    ["mathjs", "add(1, 2)", "3"],
    ["@observablehq/plot", "typeof plot", "function"],
  ] as const;
  const kindOf = ([name]: readonly [string, ...unknown[]]) =>
    /^@course\/lib\//.test(name) ? "subpath" : name;

  it.each(sample(imported, kindOf))("finds %s and its types", async (name, expression, value) => {
    const [word = ""] = expression.match(/\w+(?=\(|$)/) ?? [];
    expect(await elsewhere.print(`import { ${word} } from "${name}"; ${expression}`)).toBe(value);
    const { evalue } = await elsewhere.fail(`import { ${word} } from "${name}"; ${word}.nothing`);
    expect(evalue).toContain("Property 'nothing' does not exist on type");
  });

  it("hands no NODE_PATH on to the programs that a cell starts", async () => {
    expect(await elsewhere.print("String(process.env.NODE_PATH)")).toBe(
      String(process.env.NODE_PATH),
    );
  });
});
