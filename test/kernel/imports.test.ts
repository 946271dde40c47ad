import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { courseKernel, plainKernel } from "../../lib/run/kernelSpecs.js";
import { itWith } from "../cli/available.js";
import { temporaryFolder } from "../cli/fixtures.js";
import { supportedNodes } from "../cli/otherNodes.js";
import { inLongRun, sample } from "../sample.js";
import { startKernel, useKernel } from "./useKernel.js";

const folder = folderWithPackage();
const course = useKernel(courseKernel, folder);

/** How long a watcher may take to hear of a change. */
const heard = 1_000;

/** Files beside the notebook: two versions of `n`, a number and a text. */
const versions = {
  "near.ts": ["export const n: number = 1;", 'export const n: string = "two";'],
  "near.mjs": ["export const n = 1;", 'export const n = "two";'],
  "near.cjs": ["exports.n = 1;", 'exports.n = "two";'],
  "near.js": ["export const n = 1;", 'export const n = "two";'],
  "near.json": ['{ "n": 1 }', '{ "n": "two" }'],
} as const;

const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

it.each(Object.entries(versions))(
  "takes the values and types of %s as they are at each run",
  async (name, [first, second]) => {
    const imported =
      name === "near.ts" || name === "near.js" ? `./${name.slice(0, -3)}` : `./${name}`;
    const cell = `import { n } from "${imported}"; n`;
    write(name, first);
    expect(await course.print(`${cell}.toFixed(1)`)).toBe("1.0");
    await pause(20); // the date of a file is not finer everywhere
    write(name, second);
    expect(await course.print(`${cell}.toUpperCase()`)).toBe("TWO");
    expect((await course.fail(`${cell}.toFixed(1)`)).evalue).toContain("toFixed");
    rmSync(join(folder, name)); // the next one may have the same name without its extension
  },
);

it.each([
  ["far.ts", "near.ts", "./far", "./near"],
  ["far.mjs", "near.mjs", "./far.mjs", "./near.mjs"],
  ["far.json", "near.ts", "./far.json", "./near"],
  ["far.mjs", "near.ts", "./far.mjs", "./near"],
])("takes what changed in %s, which %s imports", async (far, near, farther, nearer) => {
  const version = (n: number) =>
    far.endsWith("json") ? `{ "m": ${n} }` : `export const m = ${n};`;
  write(far, version(1));
  write(near, `import { m } from "${farther}"; export const n = m + 1;`);
  const cell = `import { n } from "${nearer}"; n`;
  expect(await course.print(cell)).toBe("2");
  await pause(20);
  write(far, version(10));
  expect(await course.print(cell)).toBe("11");
  for (const name of [far, near]) rmSync(join(folder, name));
});

it("loads CommonJS that another file requires anew", async () => {
  write("far.cjs", "exports.n = 10;");
  write("near.cjs", 'exports.n = require("./far.cjs").n;');
  const cell = 'require("./near.cjs").n';
  expect(await course.print(cell)).toBe("10");
  await pause(20);
  write("far.cjs", "exports.n = 20;");
  expect(await course.print(cell)).toBe("20");
});

it("an .mjs file may use import.meta, and names that CommonJS gives to its modules", async () => {
  const cell = 'import { value } from "./own.mjs"; value';
  for (const n of [1, 2]) {
    write(
      "own.mjs",
      `import { createRequire } from "node:module";
      import { basename } from "node:path";
      const require = createRequire(import.meta.url);
      const __filename = "import.meta of " + basename(require("node:url").fileURLToPath(import.meta.url));
      const { module, exports } = { module: \`\${__filename}, \${${n}}\`, exports: { require: 1 } };
      export const value = Object.entries({ module, ...exports }).flat().join(" ");`,
    );
    expect(await course.print(cell)).toBe(`module import.meta of own.mjs, ${n} require 1`);
    await pause(20);
  }
});

it("refuses a file that awaits something outside of functions, until it does not", async () => {
  const advice = "In a file that a cell imports, 'await' must be in an async function.";
  for (const name of ["wait.mjs", "wait.ts"]) {
    const from = name.replace(".ts", "");
    const cell = `import { n } from "./${from}"; n`;
    write(name, "export const n = await Promise.resolve(1);");
    const { evalue } = await course.fail(cell);
    expect(evalue).toContain(name);
    expect(evalue).toContain(advice);
    await pause(20);
    write(name, "export const n = 2;");
    expect(await course.print(cell)).toBe("2");
    rmSync(join(folder, name));
  }
});

it.each([
  ["wrong.ts", "./wrong", 'export const n: number = "one";', "wrong.ts:1:14 - TS2322"],
  [
    "wrong.mjs",
    "./wrong.mjs",
    "\nexport const n = ;",
    "Unexpected token ';' (in wrong.mjs, line 2)",
  ],
  ["wrong.cjs", "./wrong.cjs", "\nexports.n = ;", "Unexpected token ';' (in wrong.cjs, line 2)"],
])("names the mistake in %s, which a cell imports", async (name, from, code, report) => {
  write(name, code);
  const { evalue, traceback } = await course.fail(`import { n } from "${from}"; n`);
  expect(evalue).toContain(report);
  expect(traceback[0]).toContain(report);
});

for (const { name, program, need } of supportedNodes.slice(0, 1)) {
  itWith(
    [need],
    `an .mjs file of a package is loaded by ${name}, the oldest supported`,
    async () => {
      const folder = folderWithPackage();
      const modern = join(folder, "node_modules", "modern");
      mkdirSync(modern);
      writeFileSync(join(modern, "package.json"), '{ "main": "index.mjs", "types": "index.d.ts" }');
      writeFileSync(join(modern, "index.mjs"), "export const n = 5;");
      writeFileSync(join(modern, "index.d.ts"), "export const n: number;");
      const { print } = await startKernel([program, ...courseKernel.slice(1)], folder);
      expect(await print('import { n } from "modern"; n')).toBe("5");
    },
  );
}

it("knows no types of packages that nobody imported", async () => {
  const { evalue } = await course.fail("typeof (0 as unknown as Surprise)");
  expect(evalue).toContain("Cannot find name 'Surprise'");
});

/** What `6 * 7` prints in a kernel after a package was installed that a cell has looked for. */
async function afterAnInstall(argv: readonly string[]): Promise<string> {
  const folder = folderWithPackage();
  const { run, print } = await startKernel(argv, folder);
  await run('import { late } from "late"; late');
  const installed = join(folder, "node_modules", "late");
  mkdirSync(installed, { recursive: true });
  writeFileSync(join(installed, "index.d.ts"), "export const late: number;");
  await pause(heard);
  return print("6 * 7");
}

it("runs cells after a package was installed", async () => {
  expect(await afterAnInstall(courseKernel)).toBe("42");
});

inLongRun(() => {
  it("plain tslab knows the types of packages that nobody imported", async () => {
    const { print } = await startKernel(plainKernel, folderWithPackage());
    expect(await print("typeof (0 as unknown as Surprise)")).toBe("number");
  });
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
    ["@course/lib/data", "typeof iris", "function"],
    ["@course/lib/derivations", "typeof show", "function"],
    ["@course/lib/figures", "typeof lossCurve", "function"],
    ["@course/lib/lessons", "typeof check", "function"],
    ["@course/lib/errata", "typeof killMatrix", "function"],
    ["@course/lib/metrics", "typeof reliability", "function"],
    ["@course/lib/training", "typeof coinFlips", "function"],
    ["@course/lib/thousand", "typeof imageClasses", "function"],
    ["@course/lib/batch", "typeof crossEntropyWithLogits", "function"],
    ["@course/lib/coding", "typeof encode", "function"],
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

  const named = [
    ["@course/lib/derivations", "additiveLoss", "Derivation[]"],
    ["mathjs", "complex(1, 2)", "Complex[]"],
    ["@observablehq/plot", "dot([1])", "Dot[]"],
  ] as const;
  it.each(named)("keeps a value whose type %s names for later cells", async (name, value, type) => {
    const [word = ""] = value.match(/\w+/) ?? [];
    await elsewhere.print(`import { ${word} } from "${name}"; const kept = [${value}];`);
    expect(await elsewhere.print("kept.length")).toBe("1");
    const { evalue } = await elsewhere.fail("kept.nothing");
    expect(evalue).toContain(`Property 'nothing' does not exist on type '${type}'`);
  });

  it("hands no NODE_PATH on to the programs that a cell starts", async () => {
    expect(await elsewhere.print("String(process.env.NODE_PATH)")).toBe(
      String(process.env.NODE_PATH),
    );
  });
});
