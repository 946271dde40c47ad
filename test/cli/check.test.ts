import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { copyPlainFiles, temporaryFolder } from "./fixtures.js";

/** The scripts of the tools that npm run check runs, by the names that it prints. */
const tools = {
  Library: "lib/cli/course.mjs",
  Types: "node_modules/typescript/bin/tsc",
  Style: "node_modules/@biomejs/biome/bin/biome",
  Notebooks: "lib/dist/cli/cli.js",
} as const;
type Tool = keyof typeof tools;

/** npm run check in a clone in which each tool is a script that prints its name, and some fail or are missing. */
function check(failing: readonly Tool[], missing: readonly Tool[] = []) {
  const root = temporaryFolder();
  copyPlainFiles(root);
  for (const [name, path] of Object.entries(tools) as [Tool, string][]) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    const code = `console.log("the ${name} tool"); process.exitCode = ${failing.includes(name) ? 1 : 0};`;
    if (missing.includes(name)) rmSync(join(root, path), { force: true });
    else writeFileSync(join(root, path), code);
  }
  const script = join(root, "lib/cli/check.mjs");
  const { status, stdout } = spawnSync(process.execPath, [script], { encoding: "utf8" });
  return { status, text: stdout.replace(/ \([\d.]+ s\)/g, "") };
}

it("prints a line for each tool if all succeed", () => {
  expect(check([])).toEqual({ status: 0, text: "✔ Library\n✔ Types\n✔ Style\n✔ Notebooks\n" });
});

it("runs all tools although some fail, and prints the output of those", () => {
  expect(check(["Types", "Notebooks"])).toEqual({
    status: 1,
    text: "✔ Library\n✘ Types\nthe Types tool\n\n" + "✔ Style\n✘ Notebooks\nthe Notebooks tool\n\n",
  });
});

it("does not check notebooks if the library does not compile", () => {
  const { status, text } = check(["Library"]);
  expect(text).toContain("✘ Notebooks\nNot checked: the library does not compile.\n");
  expect(status).toBe(1);
});

it("says npm ci if a tool is not installed", () => {
  const { status, text } = check([], ["Style"]);
  expect(text).toContain(`✘ Style\nThere is no ${tools.Style}. Run: npm ci\n`);
  expect(status).toBe(1);
});
