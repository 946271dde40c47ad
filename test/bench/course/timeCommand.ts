import { spawnSync } from "node:child_process";
import { performance } from "node:perf_hooks";

/** What a command took, in seconds. */
export interface Time {
  /** By the clock on the wall: what a reader waits, and what a stranger's job lengthens. */
  readonly wall: number;
  /** Of all cores together, with every process that the command started. */
  readonly cpu: number;
}

export interface CommandOptions {
  cwd: string;
  env?: Record<string, string>;
}

/** Runs a command to its end. Node does not say what a child took; the shell does. */
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

/** The second line of the shell's `times`: the user's and the system's part of its children. */
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
