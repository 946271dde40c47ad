import type { Prepared } from "./task.js";

/** The result of timing a block of calls. */
export interface Timing {
  /** The CPU time of one call in milliseconds, summed over all threads of the process. */
  readonly cpu: number;
  readonly calls: number;
}

// Before its first block a contestant is warmed up for this many milliseconds and calls, because compilers need time
// and allocators need some calls until they stop requesting memory from the system. Before later blocks a few calls
// are enough to refill the caches.
const WARM_UP = 300;
const WARM_CALLS = 20;
const WARM_CALLS_AGAIN = 3;
/** A contestant whose call takes this many milliseconds is warm after one call. */
const SLOW = 1000;

/** The milliseconds between two readings of the clock. */
const CLOCK_EVERY = 0.5;

/**
 * Repeats a call for some milliseconds, and returns the mean of its CPU time: unlike wall time, it hardly changes when
 * another process uses the same core. The clock is read only every few calls, because reading it takes longer than a
 * call of 30 ns.
 */
export async function timeCalls({ run }: Prepared, milliseconds: number): Promise<Timing> {
  let chunk = 1;
  let calls = 0;
  const before = process.cpuUsage();
  const start = performance.now();
  let elapsed = 0;
  do {
    await callAgain(run, chunk);
    calls += chunk;
    elapsed = performance.now() - start;
    if (elapsed < CLOCK_EVERY) chunk *= 2;
  } while (elapsed < milliseconds);
  const { user, system } = process.cpuUsage(before);
  return { cpu: (user + system) / 1000 / calls, calls };
}

/** Repeats the call for WARM_UP milliseconds and WARM_CALLS calls, or a few times if the contestant was warm before. */
export async function warmUp(prepared: Prepared, again: boolean): Promise<void> {
  let missing = again ? WARM_CALLS_AGAIN : WARM_CALLS;
  while (missing > 0) {
    const block = await timeCalls(prepared, again ? 0 : WARM_UP);
    if (block.cpu >= SLOW) break;
    missing -= block.calls;
  }
}

/** Repeats a call. Awaits only promises, because an await takes longer than the loss of three logits. */
async function callAgain(run: Prepared["run"], times: number): Promise<void> {
  for (let call = 0; call < times; call++) {
    const loss = run();
    if (typeof loss !== "number") await loss;
  }
}
