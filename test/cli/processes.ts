import { spawnSync } from "node:child_process";

/** Whether a process runs. A zombie, which has ended and is not yet waited for, does not count. */
export function isAlive(pid: number): boolean {
  const { stdout } = spawnSync("ps", ["-o", "stat=", "-p", `${pid}`], { encoding: "utf8" });
  return stdout !== "" && !stdout.startsWith("Z");
}

/** The processes that a process has started and that still belong to it. */
export function childrenOf(pid: number): number[] {
  const { stdout } = spawnSync("ps", ["-o", "pid=", "--ppid", `${pid}`], { encoding: "utf8" });
  return stdout.split("\n").filter(Boolean).map(Number);
}
