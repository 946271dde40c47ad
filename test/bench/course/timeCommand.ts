import { spawnSync } from "node:child_process";
import { performance } from "node:perf_hooks";

/** The time of a command, in seconds. */
export interface Time {
  /** Elapsed time: how long the user waits. Other processes on the machine lengthen it. */
  readonly wall: number;
  /** CPU time of all processes that the command started, summed over all cores. */
  readonly cpu: number;
}

export interface CommandOptions {
  cwd: string;
  env?: Record<string, string>;
}

/** Runs a command and measures it, by the shell's `times`, because Node does not report the CPU time of a child. */
export function timeCommand(command: readonly string[], { cwd, env }: CommandOptions): Time {
  const script = '"$@" >/dev/null 2>&1; code=$?; times; exit $code';
  const start = performance.now();
  const { status, stdout } = spawnSync("sh", ["-c", script, "sh", ...command], {
    cwd,
    env: { ...process.env, CI: "true", ...env },
    encoding: "utf8",
  });
  const wall = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`${command.join(" ")} ended with exit code ${status}`);
  return { wall, cpu: childrenTime(stdout) };
}

/** The CPU seconds of the shell's children: user and system time, in the second line that `times` prints. */
export function childrenTime(times: string): number {
  const [, children = ""] = times.trim().split("\n");
  const parts = [...children.matchAll(/(\d+)m([\d.]+)s/g)];
  return parts.reduce(
    (sum, [, minutes, seconds]) => sum + 60 * Number(minutes) + Number(seconds),
    0,
  );
}

export function isInstalled(program: string, ...args: string[]): boolean {
  return spawnSync(program, args, { stdio: "ignore" }).status === 0;
}
