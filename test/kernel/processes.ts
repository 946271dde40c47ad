import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";

/** Milliseconds between two looks at the processes. */
const interval = 50;

/** Milliseconds after which a process that is left is taken to stay for ever. */
const forever = 30_000;

/** The ids of the processes with this folder for temporary files. One that has ended has no environment. */
export function processesWith(temporary: string): string[] {
  return readdirSync("/proc").filter(
    (id) => /^\d+$/.test(id) && read(`/proc/${id}/environ`).includes(`TMPDIR=${temporary}\0`),
  );
}

/**
 * Waits until no process has this folder for temporary files.
 *
 * @returns how many milliseconds they took, without the time for which the slowest waited for a processor: on a busy
 *   machine that can be long, and is no fault of the process
 */
export async function untilEnded(temporary: string): Promise<number> {
  const start = performance.now();
  const before = new Map(processesWith(temporary).map((id) => [id, waits(id)]));
  let slowest = 0;
  for (let ids = [...before.keys()]; ids.length > 0; ids = processesWith(temporary)) {
    const elapsed = performance.now() - start;
    if (elapsed > forever) throw new Error(`processes are left: ${ids.map(command).join("; ")}`);
    for (const id of ids)
      slowest = Math.max(slowest, elapsed - longestWait(waits(id), before.get(id)));
    await pause(interval);
  }
  return slowest;
}

/** For how many milliseconds each thread of a process could have gone on, and no processor was free. */
function waits(id: string): Map<string, number> {
  const threads = list(`/proc/${id}/task`);
  const wait = (thread: string) =>
    Number(read(`/proc/${id}/task/${thread}/schedstat`).split(" ")[1] ?? 0) / 1e6;
  return new Map(threads.map((thread) => [thread, wait(thread)]));
}

function longestWait(now: Map<string, number>, before: Map<string, number> = new Map()): number {
  return Math.max(0, ...[...now].map(([thread, wait]) => wait - (before.get(thread) ?? 0)));
}

function command(id: string): string {
  return read(`/proc/${id}/cmdline`).replaceAll("\0", " ").slice(0, 100);
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // it has ended
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, "latin1");
  } catch {
    return ""; // it has ended, or is another user's
  }
}
