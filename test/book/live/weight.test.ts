import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { bundleLive } from "../../../lib/book/build/bundleLive.js";
import { writeChecker } from "../../../lib/book/build/writeChecker.js";
import { checkerSize } from "../../../lib/book/live/page/typeChecks.js";
import { temporaryFolder } from "../../cli/fixtures.js";

const kilobyte = 1024;
let folder: string;

beforeAll(async () => {
  folder = temporaryFolder();
  await Promise.all([bundleLive(folder), writeChecker(folder)]);
});

/** The scripts that come with one, in kilobytes as a static host sends them. */
function weight(...entries: string[]): number {
  const files = new Set(entries.flatMap((entry) => [...closure(entry)]));
  return sent([...files]) / kilobyte;
}

/** Files as a static host sends them. */
function sent(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0);
}

/** A script and all that it imports at once; what it imports later is `import(…)`. */
function closure(file: string, found: Set<string> = new Set()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  const text = readFileSync(join(folder, file), "utf8");
  for (const [, imported] of text.matchAll(/(?:from|import)"(\.\/[^"]+\.js)"/g))
    closure(join(dirname(file), imported), found);
  return found;
}

/** The one script with this in its name that another loads when it is needed. */
function loadedBy(file: string, name: string): string {
  const text = readFileSync(join(folder, file), "utf8");
  const found = [...text.matchAll(/import\("\.\/([^"]+\.js)"\)/g)].map(([, path]) => path);
  const [match, ...others] = found.filter((path) => path.startsWith(`${name}-`));
  if (match === undefined || others.length > 0)
    throw new Error(`${file} loads ${found.join(", ")}`);
  return match;
}

/** The library's module in the table of the worker: the first, its entry point alone. */
function library(): string {
  const text = readFileSync(join(folder, "worker.js"), "utf8");
  return /"@course\/lib":\(\)=>import\("\.\/([^"]+)"\)/.exec(text)?.[1] ?? "";
}

describe("what lets cells run", () => {
  it("adds little to a page that is read", () => {
    expect(weight("live.js")).toBeLessThan(3);
  });

  it("weighs at most 115 KB with the library at the first run", () => {
    const page = loadedBy("live.js", "livePage");
    const first = weight(page, "worker.js", library());
    if (process.env.SHOW_WEIGHTS) console.log({ first });
    expect(first).toBeLessThanOrEqual(115);
  });

  it("loads figures, mathjs and editors when they are needed, not before", () => {
    const early = [...closure("worker.js"), ...closure("live.js"), ...closure(library())];
    const text = early.map((file) => readFileSync(join(folder, file), "utf8")).join("\n");
    for (const heavy of ["linkedom", "createRangeQuantizer", "derivative(", "cm-content"])
      expect(text.includes(heavy), heavy).toBe(false);
  });

  it("loads what checks types for those who ask, and tells them how much that is", () => {
    const page = loadedBy("live.js", "livePage");
    for (const file of [...closure("live.js"), ...closure(page), ...closure("worker.js")])
      expect(readFileSync(join(folder, file), "utf8")).not.toContain("typescript.js");
    const checker = sent([...closure("checker.js"), "types.json"]);
    expect(`${(checker / 1e6).toFixed(0)} MB`).toBe(checkerSize);
  });
});
