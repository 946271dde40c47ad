import { spawnSync } from "node:child_process";
import { median } from "./statistics.js";

// Everyone runs on the same core, but it need not be the same in every round. What another's program does on
// the other half of a core, one machine further up, costs ours up to half of its speed, for minutes; and
// it does not cost all programs alike, so that not even ratios are safe from it.

const cores = allowedCores();
/** More cores than this are not tried: there will be a calm one among them. */
const CANDIDATES = 4;
/** A move makes all memory cold, so it must be worth that much. */
const WORTH_A_MOVE = 0.95;
const ADDITIONS = 2e6;

let current = cores.at(-1);

/** The command bound to the core of this moment, where the system can bind. */
export function onOneCore(command: readonly string[]): readonly string[] {
  return current === undefined ? command : ["taskset", "--cpu-list", String(current), ...command];
}

/** Moves all of them to the core that is least disturbed now, if that is not where they are. */
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

/** How long some additions take there, each of which waits for the one before. */
function timeOn(core: number): number {
  bind(process.pid, core);
  return median([1, 2, 3].map(timeToAdd));
}

function timeToAdd(seed: number): number {
  const start = performance.now();
  let sum = seed;
  for (let n = 0; n < ADDITIONS; n++) sum = (sum + n) | 0;
  const taken = performance.now() - start;
  return sum === 0 ? Number.NaN : taken; // the sum is asked for, or nobody would add it up
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
