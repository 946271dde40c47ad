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
    const { stdout } = node("node_modules/typescript/bin/tsc", "-p", "test/bench");
    expect(stdout).toBe("");
  }, 60_000);
  afterAll(() => rmSync(out, { recursive: true, force: true }));

  it("times our own where no peer is installed, and leaves a report and nothing else", () => {
    const how = ["--ours", "--only", "1x3 float64 gradient", "--rounds", "1", "--out", out];
    const { stdout, stderr, status } = node("test/bench/dist/bench.js", ...how);
    expect(status, stderr).toBe(0);
    expect(stdout).toMatch(/\| readable ÷ +\| [\d.]+ +\|/);
    const report = JSON.parse(readFileSync(join(out, "report.json"), "utf8"));
    expect(report.absent).toEqual([]);
    expect(report.cases).toHaveLength(1);
    expect(report.cases[0].out).toEqual([]);
    for (const { cpu } of report.cases[0].measurements) expect(cpu).toBeGreaterThan(0);
    expect(readdirSync(out).sort()).toEqual(["report.json", "report.md"]);
  }, 60_000);

  it("refuses a number of rounds that is none, and names of cases that there are not", () => {
    const rounds = node("test/bench/dist/bench.js", "--rounds", "0");
    expect(rounds.stderr).toContain("A whole number from 1 on is needed.");
    const nothing = node("test/bench/dist/bench.js", "--only", "3x1");
    expect(nothing.stderr).toContain('No case has all the words of "3x1"');
    expect(nothing.status).toBe(1);
  });
});
