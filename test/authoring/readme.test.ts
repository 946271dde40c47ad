import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { withTables } from "../../lib/authoring/readme/writeReadme.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const read = (path: string): string => readFileSync(root + path, "utf8");
const readme = read("README.md");

/** Commands that do not end by themselves, each with the test that runs it. */
const inTests: Readonly<Record<string, string>> = {
  "npm run book -- --host": "test/cli/host.test.ts",
};

describe("the README", () => {
  it("holds the tables that are computed now; if not: npm run readme", async () => {
    expect(readme).toBe(await withTables(readme));
  });

  it("shows only commands that CI runs", () => {
    const blocks = [...readme.matchAll(/```sh\n(?<lines>[\s\S]+?)```/g)];
    const commands = blocks.flatMap(({ groups }) => groups?.lines.trim().split("\n") ?? []);
    expect(commands).toContain("npm ci && npm start");
    expect(commands).toContain("npm cit");

    const ci = read(".ci/run").split("\n");
    const inCi = (command: string): boolean => ci.some((line) => line.startsWith(command));
    // `npm cit` is `npm ci` and then `npm test`, so CI has run both halves of the first command.
    const parts = commands.flatMap((command) =>
      command.split(" && ").filter((c) => c !== "npm ci"),
    );
    expect(parts.filter((command) => !inCi(command) && !(command in inTests))).toEqual([]);
    for (const [command, test] of Object.entries(inTests)) {
      expect(parts).toContain(command);
      expect(read(test)).toContain('"--host"');
    }
  });

  it("links to files that exist", () => {
    const links = [...readme.matchAll(/\]\((?<path>[^)#:]+)\)/g)].map(({ groups }) => groups?.path);
    expect(links.length).toBeGreaterThan(20);
    expect(links.filter((path) => !existsSync(root + path))).toEqual([]);
  });
});
