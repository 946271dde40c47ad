import type { Prepared } from "./task.js";

/** What a block of calls cost. */
export interface Timing {
  /** CPU time of one call, in milliseconds, of all the threads of the process. */
  readonly cpu: number;
  readonly calls: number;
}

// Before its first block a contestant is warmed up, for so many milliseconds and calls: compilers take a
// while, and an allocator some calls until it need not ask the system for memory any more. Before every
// other one a few calls are enough: while it waited, its memory grew cold.
const WARM_UP = 300;
const WARM_CALLS = 20;
const WARM_CALLS_AGAIN = 3;
/** A call of so many milliseconds is all the warming up that it needs. */
const SLOW = 1000;

const CLOCK_EVERY = 0.5;

/**
 * Calls for so many milliseconds, and takes the mean of their CPU time: wall time doubles when a
 * stranger's job lands on the core. The clock is read once every so many calls, or a call of 30 ns
 * would measure the clock.
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

/** Calls until a call costs what it will cost from then on; a few times, if it did before. */
export async function warmUp(prepared: Prepared, again: boolean): Promise<void> {
  let missing = again ? WARM_CALLS_AGAIN : WARM_CALLS;
  while (missing > 0) {
    const block = await timeCalls(prepared, again ? 0 : WARM_UP);
    if (block.cpu >= SLOW) break;
    missing -= block.calls;
  }
}

/** Waits only for a contestant that gives promises: an await costs more than three logits do. */
async function callAgain(run: Prepared["run"], times: number): Promise<void> {
  for (let call = 0; call < times; call++) {
    const loss = run();
    if (typeof loss !== "number") await loss;
  }
}
