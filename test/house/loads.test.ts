import { execFileSync } from "node:child_process";
import { expect, it } from "vitest";
import { clone } from "../../lib/files/courseFolders.js";

/** Hooks for Node's module loader that print the address of every module that is loaded. */
const hooks = `import { writeSync } from "node:fs";
export async function load(url, context, next) {
  writeSync(1, url + "\\n");
  return next(url, context);
}`;
const dataUrl = (code: string) => `data:text/javascript,${encodeURIComponent(code)}`;
const registration = dataUrl(
  `import { register } from "node:module"; register(${JSON.stringify(dataUrl(hooks))});`,
);

const seen = new Map<string, string[]>();

/** The packages that an entry point of the built library loads, by import and by require. */
function packagesLoadedBy(entry: string): string[] {
  const packages = seen.get(entry) ?? loadedBy(entry);
  seen.set(entry, packages);
  return packages;
}

function loadedBy(entry: string): string[] {
  const program = `await import(${JSON.stringify(entry)});
    const { default: { _cache } } = await import("node:module");
    console.log(Object.keys(_cache).join("\\n"));`;
  const args = ["--import", registration, "--input-type=module", "--eval", program];
  const loaded = execFileSync(process.execPath, args, { cwd: clone, encoding: "utf8" });
  const names = loaded.match(/(?<=\/node_modules\/)(?:@[^/\s]+\/)?[^/\s]+/g) ?? [];
  return [...new Set(names)].sort();
}

it("loads no package for the mathematics", () => {
  expect(packagesLoadedBy("@course/lib")).toEqual([]);
  expect(packagesLoadedBy("@course/lib/batch")).toEqual([]);
  expect(packagesLoadedBy("@course/lib/metrics")).toEqual([]);
  expect(packagesLoadedBy("@course/lib/errata")).toEqual([]);
  expect(packagesLoadedBy("@course/lib/coding")).toEqual([]);
  expect(packagesLoadedBy("@course/lib/data")).toEqual([]);
});

it("loads small packages only for derivations, training and lessons", () => {
  expect(packagesLoadedBy("@course/lib/derivations")).toEqual(["decimal.js", "pure-rand"]);
  expect(packagesLoadedBy("@course/lib/training")).toEqual(["pure-rand"]);
  expect(packagesLoadedBy("@course/lib/thousand")).toEqual(["pure-rand"]);
  expect(packagesLoadedBy("@course/lib/lessons")).toEqual([
    "decimal.js",
    "html-escaper",
    "pure-rand",
  ]);
});

it("loads linkedom for figures, and no package that takes a second", () => {
  const packages = packagesLoadedBy("@course/lib/figures");
  expect(packages).toEqual(expect.arrayContaining(["@observablehq/plot", "linkedom"]));
  for (const heavy of ["jsdom", "mathjs", "canvas", "tslab", "typescript"]) {
    expect(packages).not.toContain(heavy);
  }
});

it("finds packages that are loaded by require, too", () => {
  expect(packagesLoadedBy("@course/lib/figures")).toContain("binary-search-bounds");
});
