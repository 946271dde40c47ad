import { spawn } from "node:child_process";
import { once } from "node:events";
import { describe, expect, it } from "vitest";
import { type KernelReport, kernelText, kernelVerdicts } from "./kernelReport.js";
import type { KernelLife } from "./measureKernels.js";
import { childrenOf, useOf } from "./processUse.js";

const machine = { processor: "Abacus", cores: 2, system: "Linux 6", node: "20.19.0" };

/** A kernel that takes so many private megabytes, and as many shared ones, and one second for each step. */
function life(privately: number): KernelLife {
  const moment = { seconds: 1, cpu: 0.5, privately, resident: 2 * privately };
  return { started: moment, firstCell: moment, lesson: moment };
}

const report = (privately: number): KernelReport => ({
  date: "2026-01-31",
  machine,
  alone: { course: [life(privately)], "plain tslab": [life(100)] },
  together: { course: [life(30), life(40), life(50)] },
  absent: ["Deno, which is not installed"],
});

describe("the verdict on the memory of kernels", () => {
  const met = (of: KernelReport) => kernelVerdicts(of).map((verdict) => verdict.met);

  it("compares medians with the targets for this version of Node", () => {
    expect(met(report(50))).toEqual([true, true, true, true]);
    expect(met(report(56))).toEqual([false, false, true, true]);
    const later = { ...report(56), machine: { ...machine, node: "24.1.0" } };
    expect(met(later)).toEqual([true, true, true, true]);
  });

  it("is in the report, with the memory of kernels side by side", () => {
    const text = kernelText(report(56));
    expect(text).toContain(
      "| private megabytes after the start, at most 55 | 56.00 | **not met** |",
    );
    expect(text).toContain("3 kernels side by side, each:");
    expect(text).toContain("| course | lesson loaded | 1.00 | 0.50 | 40 | 40 | 80 |");
    expect(text).toContain("Not measured: Deno, which is not installed");
  });
});

describe.runIf(process.platform === "linux")("the use of a process", () => {
  it("grows with what the process keeps", () => {
    const before = useOf(process.pid);
    const kept = Buffer.alloc(64 * 1024 * 1024, 1);
    const after = useOf(process.pid);
    expect(after.privately - before.privately).toBeGreaterThan(60);
    expect(after.resident).toBeGreaterThanOrEqual(after.privately);
    expect(after.cpu).toBeGreaterThanOrEqual(before.cpu);
    expect(kept.length).toBeGreaterThan(0);
  });

  it("cannot be read after the process has ended, nor is it a child of its parent then", async () => {
    const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
    const pid = child.pid ?? 0;
    expect(childrenOf(process.pid)).toContain(pid);
    child.kill();
    await once(child, "exit");
    expect(() => useOf(pid)).toThrow("ENOENT");
    expect(childrenOf(process.pid)).not.toContain(pid);
  });
});
