import { describe, expect, it } from "vitest";
import { type CourseReport, courseText, verdicts } from "./report.js";
import { childrenTime, timeCommand } from "./timeCommand.js";

const machine = { processor: "Abacus", cores: 2, system: "Linux 6", node: "20.19.0" };

function report(start: number, nbconvert: number): CourseReport {
  return {
    date: "2026-01-31",
    machine,
    times: {
      "npm start, cold": [start, 9 * start, start].map((wall) => ({ wall, cpu: 2 * wall })),
      "npm start, warm": [{ wall: 2.5, cpu: 1 }],
      "nbconvert --execute, a call a notebook": [{ wall: nbconvert, cpu: nbconvert }],
    },
    terminal: [],
    firstCells: [
      { lesson: "00-a", start: 1, cell: 0.5 },
      { lesson: "01-b", start: 1, cell: 1.5 },
    ],
    absent: [],
  };
}

describe("the verdict on the course's speed", () => {
  const outcomes = (of: CourseReport) =>
    Object.fromEntries(verdicts(of).map(({ target, measured, met }) => [target, [measured, met]]));

  it("compares medians of wall times, and omits targets that were not measured", () => {
    expect(outcomes(report(10, 31))).toEqual({
      "cold start, times as fast as nbconvert, at least 3": [3.1, true],
      "warm start, seconds, at most 2": [2.5, false],
      "slowest first cell, seconds, at most 2": [1.5, true],
    });
    expect(outcomes(report(10, 29))).toMatchObject({
      "cold start, times as fast as nbconvert, at least 3": [2.9, false],
    });
  });

  it("is in the report, together with wall and CPU times", () => {
    const text = courseText({ ...report(10, 29), absent: ["nbconvert, which is not installed"] });
    expect(text).toContain("| npm start, cold | 10.00 | 20.00 |");
    expect(text).toContain("at least 3 | 2.90 | **not met** |");
    expect(text).toContain("Not measured: nbconvert, which is not installed");
  });
});

describe("the time of a command", () => {
  it("is the sum of user and system time of the shell's children", () => {
    expect(childrenTime("0m0.010s 0m0.020s\n1m2.500s 0m0.250s\n")).toBeCloseTo(62.75);
  });

  it("includes the time of the command's own children", () => {
    const busy = "const end = Date.now() + 300; while (Date.now() < end);";
    const parent = `require("node:child_process").execFileSync(process.execPath, ["-e", ${JSON.stringify(busy)}])`;
    const { cpu, wall } = timeCommand([process.execPath, "-e", parent], { cwd: "." });
    expect(cpu).toBeGreaterThan(0);
    expect(wall).toBeGreaterThan(0);
  });

  it("throws an error if the command fails", () => {
    expect(() => timeCommand(["false"], { cwd: "." })).toThrow("false ended with exit code 1");
  });
});
