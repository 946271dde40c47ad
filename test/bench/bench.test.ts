import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const node = (...args: string[]) =>
  spawnSync(process.execPath, args, { cwd: root, encoding: "utf8" });

describe("npm run bench", () => {
  let out = "";
  beforeAll(() => {
    out = mkdtempSync(join(tmpdir(), "bench-"));
    // npm run check has checked the types.
    const { stdout } = node("node_modules/typescript/bin/tsc", "-p", "test/bench", "--noCheck");
    expect(stdout).toBe("");
  }, 60_000);
  afterAll(() => rmSync(out, { recursive: true, force: true }));

  it("times our own contestants if no peer is installed, and leaves only a report", () => {
    const how = [
      "--ours",
      "--only",
      "1x3 float64 gradient",
      "--starts",
      "2",
      "--rounds",
      "1",
      "--out",
      out,
    ];
    const { stdout, stderr, status } = node("test/bench/dist/bench.js", ...how);
    expect(status, stderr).toBe(0);
    expect(stdout).toMatch(/\| readable ÷ +\| [\d.]+ +\|/);
    const report = JSON.parse(readFileSync(join(out, "report.json"), "utf8"));
    expect(report.absent).toEqual([]);
    expect(report.cases).toHaveLength(1);
    expect(report.cases[0].out).toEqual([]);
    for (const { cpu, rounds } of report.cases[0].measurements) {
      expect(cpu).toBeGreaterThan(0);
      expect(rounds).toHaveLength(2);
    }
    expect(readdirSync(out).sort()).toEqual(["report.json", "report.md"]);
  }, 60_000);

  it.each([
    [["--rounds", "0"], "It must be a whole number, at least 1."],
    [["--starts", "0"], "It must be a whole number, at least 1."],
    [["--only", "3x1"], 'No case has all the words of "3x1". There are:\n1x3 float32 forward\n'],
    [["--peers", "numpy"], 'There is no contestant "numpy". There are: simd, typescript, '],
    [["--save", "--quick"], "option '--save' cannot be used with option '--quick'"],
  ])("refuses %s and says why", (options, why) => {
    const { stderr, status } = node("test/bench/dist/bench.js", ...options);
    expect(stderr).toContain(why);
    expect(status).toBe(1);
  });
});
