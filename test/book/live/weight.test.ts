import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { bundleLive } from "../../../lib/book/build/bundleLive.js";
import { writeChecker } from "../../../lib/book/build/writeChecker.js";
import { checkerSize } from "../../../lib/book/live/page/typeChecks.js";
import { temporaryFolder } from "../../cli/fixtures.js";

const kilobyte = 1024;
const worker = "cells/worker.js";
let folder: string;

beforeAll(async () => {
  folder = temporaryFolder();
  await Promise.all([bundleLive(folder), writeChecker(folder)]);
});

/** The size of scripts and of all that they import, in kilobytes as a static host sends them. */
function weight(...entries: string[]): number {
  const files = new Set(entries.flatMap((entry) => [...closure(entry)]));
  return sent([...files]) / kilobyte;
}

/** The size of files in bytes, compressed as by a static host. */
function sent(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0);
}

/** A script and the scripts that it imports statically, directly or not. */
function closure(file: string, found: Set<string> = new Set()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  const text = readFileSync(join(folder, file), "utf8");
  for (const [, imported] of text.matchAll(/(?:from|import)"(\.\/[^"]+\.js)"/g))
    closure(join(dirname(file), imported), found);
  return found;
}

/** The only script with this text in its name that another script loads on demand. */
function loadedBy(file: string, name: string): string {
  const text = readFileSync(join(folder, file), "utf8");
  const found = [...text.matchAll(/import\("\.\/([^"]+\.js)"\)/g)].map(([, path]) => path);
  const [match, ...others] = found.filter((path) => path.startsWith(`${name}-`));
  if (match === undefined || others.length > 0)
    throw new Error(`${file} loads ${found.join(", ")}`);
  return match;
}

/** The script of `@course/lib`, the first module in the worker's table. */
function library(): string {
  const text = readFileSync(join(folder, worker), "utf8");
  const [, name = ""] = /"@course\/lib":\(\)=>\$load\("\.\/([^"]+)"\)/.exec(text) ?? [];
  return `cells/${name}`;
}

describe("the code that runs cells", () => {
  it("adds little to a page whose cells do not run, with the words of its buttons in each language", () => {
    expect(weight("live.js")).toBeLessThan(4);
  });

  it("weighs at most 115 KB with the library at the first run", () => {
    const page = loadedBy("live.js", "livePage");
    const first = weight(page, "cells.html", "compilerWorker.js", worker, library());
    if (process.env.SHOW_WEIGHTS) console.log({ first });
    expect(first).toBeLessThanOrEqual(115);
  });

  it("loads figures, mathjs and editors only when they are needed", () => {
    const entries = [worker, "compilerWorker.js", "live.js", library()];
    const early = entries.flatMap((entry) => [...closure(entry)]);
    const text = early.map((file) => readFileSync(join(folder, file), "utf8")).join("\n");
    for (const heavy of ["linkedom", "createRangeQuantizer", "derivative(", "cm-content"])
      expect(text.includes(heavy), heavy).toBe(false);
  });

  it("loads the type checker only on request, and states its size", () => {
    const page = loadedBy("live.js", "livePage");
    for (const file of [...closure("live.js"), ...closure(page), ...closure(worker)])
      expect(readFileSync(join(folder, file), "utf8")).not.toContain("typescript.js");
    const checker = sent([...closure("checker.js"), "types.json"]);
    expect(`${(checker / 1e6).toFixed(0)} MB`).toBe(checkerSize);
  });
});
