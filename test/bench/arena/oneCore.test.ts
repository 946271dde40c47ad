import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { afterEach, describe, expect, it } from "vitest";
import { moveToCalmestCore, onOneCore } from "./oneCore.js";

const canBind = spawnSync("taskset", ["--version"]).status === 0;

/** The cores a process may run on, as taskset writes them. */
function coresOf(id: number): string {
  const { stdout } = spawnSync("taskset", ["--cpu-list", "--pid", `${id}`], { encoding: "utf8" });
  return stdout.slice(stdout.lastIndexOf(":") + 1).trim();
}

describe.skipIf(!canBind)("contestants (without taskset they are not bound)", () => {
  const started: ChildProcess[] = [];
  async function start(): Promise<number> {
    const waits = "console.log('ready'); setInterval(() => {}, 1000)";
    const [program = "", ...args] = onOneCore([process.execPath, "-e", waits]);
    const child = spawn(program, args);
    started.push(child);
    await once(child.stdout, "data");
    return child.pid as number;
  }
  afterEach(() => {
    for (const child of started.splice(0)) child.kill();
  });

  it("share one core in every round, and the benchmark itself may still use all cores", async () => {
    const before = coresOf(process.pid);
    const ids = await Promise.all([start(), start(), start()]);
    for (let round = 0; round < 3; round++) {
      moveToCalmestCore(ids);
      const [first, ...others] = ids.map(coresOf);
      expect(first).toMatch(/^\d+$/);
      expect(others).toEqual([first, first]);
    }
    expect(coresOf(process.pid)).toBe(before);
  });
});
