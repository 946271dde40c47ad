import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { clone } from "../../lib/files/courseFolders.js";
import { lesson } from "../authoring/lint/lesson.js";
import { code, temporaryCourse, temporaryFolder } from "./fixtures.js";

/** A clone without Biome, as `npm ci --omit=dev` installs it, with only what the commands below need. */
function cloneWithoutBiome(): string {
  const root = temporaryFolder();
  mkdirSync(join(root, "node_modules"));
  for (const name of readdirSync(join(clone, "node_modules")))
    if (name !== "@biomejs")
      symlinkSync(join(clone, "node_modules", name), join(root, "node_modules", name));
  for (const path of ["package.json", "lib/package.json", "lib/files", "lib/dist"])
    cpSync(join(clone, path), join(root, path), { recursive: true });
  return root;
}

it("says which install has Biome, in each command that formats code, and writes nothing", () => {
  const root = cloneWithoutBiome();
  const { notebook } = lesson(code("ask-code", "6*7"));
  for (const command of ["notebooks", "lint"]) {
    const course = temporaryCourse({ "04-loss": notebook });
    const args = [join(root, "lib/dist/cli/cli.js"), command, "--course", course.root];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
    expect(stderr, command).toBe(
      "This command formats code with Biome, which is not installed: npm ci --omit=dev leaves it out.\n" +
        "Install all packages with: npm ci\n",
    );
    expect(stdout).toBe("");
    expect(status).toBe(1);
    expect(readdirSync(course.root)).toEqual(["notebooks"]);
  }
});
