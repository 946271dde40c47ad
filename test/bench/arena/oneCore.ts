import { spawnSync } from "node:child_process";
import { median } from "./statistics.js";

// All contestants run on the same core, which may change from round to round. On a virtual machine, another guest may
// use the other hyperthread of a core and slow our programs down by up to half, for minutes. It slows some programs
// more than others, so that even ratios of times are distorted.

const cores = allowedCores();
/** The number of cores that are tried; one of these is usually undisturbed. */
const CANDIDATES = 4;
/** The ratio of times below which moving pays, because a move empties the caches. */
const WORTH_A_MOVE = 0.95;
const ADDITIONS = 2e6;

let current = cores.at(-1);

/** The command that starts a program on the current core; the command itself if the system has no `taskset`. */
export function onOneCore(command: readonly string[]): readonly string[] {
  return current === undefined ? command : ["taskset", "--cpu-list", String(current), ...command];
}

/** Moves processes to the core that is least disturbed now, if it is clearly better than the current one. */
export function moveToCalmestCore(processes: readonly number[]): void {
  if (current === undefined || cores.length === 1) return;
  const times = new Map(cores.slice(-CANDIDATES).map((core) => [core, timeOn(core)]));
  bind(process.pid, ...cores);
  const allowed = WORTH_A_MOVE * (times.get(current) as number);
  const [calmest, least] = [...times].reduce((a, b) => (b[1] < a[1] ? b : a));
  if (least > allowed) return;
  current = calmest;
  for (const id of processes) bind(id, calmest);
}

/** The time that a chain of dependent additions takes on a core, in milliseconds. */
function timeOn(core: number): number {
  bind(process.pid, core);
  return median([1, 2, 3].map(timeToAdd));
}

function timeToAdd(seed: number): number {
  const start = performance.now();
  let sum = seed;
  for (let n = 0; n < ADDITIONS; n++) sum = (sum + n) | 0;
  const taken = performance.now() - start;
  return sum === 0 ? Number.NaN : taken; // uses the sum, so that the compiler cannot remove the loop
}

function bind(id: number, ...to: readonly number[]): void {
  spawnSync("taskset", ["--all-tasks", "--cpu-list", "--pid", to.join(","), String(id)]);
}

/** The cores this process may run on; none where the system has no `taskset`. */
function allowedCores(): number[] {
  const { status, stdout } = spawnSync("taskset", ["--cpu-list", "--pid", String(process.pid)], {
    encoding: "utf8",
  });
  if (status !== 0) return [];
  const list = stdout.slice(stdout.lastIndexOf(":") + 1).trim(); // as in "0-3,8"
  return list.split(",").flatMap((range) => {
    const [first, last = first] = range.split("-").map(Number);
    return Array.from({ length: last - first + 1 }, (_, n) => first + n);
  });
}
