import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { rooms } from "./order.js";

// Each file, command and test that CONTRIBUTING names must exist.

const root = fileURLToPath(new URL("../../", import.meta.url));
const page = readFileSync(`${root}.github/CONTRIBUTING.md`, "utf8");
const { scripts } = JSON.parse(readFileSync(`${root}package.json`, "utf8")) as {
  scripts: Record<string, string>;
};

const matches = (pattern: RegExp): string[] => [
  ...new Set([...page.matchAll(pattern)].map(([, found]) => found)),
];

/** All files of lib and test, by their base names. */
const baseNames = new Set(
  ["lib", "test"].flatMap((folder) =>
    readdirSync(root + folder, { recursive: true, encoding: "utf8" })
      .filter((path) => !/(^|[\\/])(node_modules|dist)[\\/]/.test(path))
      .map((path) => path.split(/[\\/]/).at(-1) as string),
  ),
);

describe("CONTRIBUTING", () => {
  it("lists the rooms of lib in the order that the tests of imports hold", () => {
    const [, tree = ""] = /```text\n(losses\/[\s\S]+?)```/.exec(page) ?? [];
    expect([...tree.matchAll(/^(\w+)\//gm)].map(([, room]) => room)).toEqual([...rooms]);
  });

  it.each(matches(/`((?:lib|test|notebooks|\.github|\.course)\/[\w./-]+)`/g))(
    "names %s, which exists or is generated",
    (path) => {
      const real = path.replace("NN", "04"); // lessonNN.ts means one file for each lesson
      expect(path.startsWith(".course/") || existsSync(root + real)).toBe(true);
    },
  );

  it.each(matches(/`(\w+\.(?:m?ts|mjs|json))`/g))("names the file %s, which exists", (name) => {
    expect(baseNames.has(name) || existsSync(root + name)).toBe(true);
  });

  const references = matches(/\[(test\/[^\]]+)\]/g).flatMap((text) =>
    text.split(/[,;]\s/).filter((part) => part.startsWith("test/")),
  );
  it.each(references)("refers to %s, which is a test, its data or a folder of tests", (path) => {
    const found = ["", ".test.ts", ".ts"].some((ending) => existsSync(root + path + ending));
    expect(found).toBe(true);
  });

  it.each(matches(/`npm (?:run )?([\w:]+)[^`]*`/g))(
    "names npm run %s, which is a command",
    (name) => {
      expect(["ci", "cit", ...Object.keys(scripts)]).toContain(name);
    },
  );
});
