import { Session } from "node:inspector";
import { now } from "../originals/clock.js";
import { putBuiltinsBack } from "../originals/remembered.js";
import { currentOwner, followingScript, forgetOwner } from "../protocol/owner.js";
import { scriptsOnStack } from "./scriptsOnStack.js";
import { place, terminateCellName } from "./sharedMemory.js";

/** For how many milliseconds a stop waits for modules that are being loaded. */
const loadingTime = 600;

/**
 * Gives the Stop thread the function that terminates the code of a cell. V8 calls it in the middle of whatever the
 * main thread does. It therefore decides here, where nothing can change in between: only code of a cell, or of
 * what the cell calls, is terminated; the kernel's own is left to end, and the Stop thread asks again.
 *
 * No `catch` and no `finally` sees a termination. A module that is being loaded would stay half loaded for
 * ever, so those get a moment to finish.
 *
 * @param isRunning  whether a cell runs that may be stopped
 * @param isInternal  whether a script belongs to the kernel
 */
export function allowTermination(
  memory: Int32Array,
  isRunning: () => boolean,
  isInternal: (script: string) => boolean,
): void {
  const session = new Session();
  session.connect();
  const post = session.post.bind(session); // a cell may replace the method
  let first = 0;
  let requests = -1;

  function terminateCell(): void {
    putBuiltinsBack();
    if (requests !== Atomics.load(memory, place.requests)) first = now();
    requests = Atomics.load(memory, place.requests);
    const terminates = isRunning() && isCellOnStack(now() - first < loadingTime);
    Atomics.store(memory, place.terminating, terminates ? 1 : 0);
    Atomics.add(memory, place.decisions, 1);
    Atomics.notify(memory, place.decisions);
    // Last of all: the next function that is called is terminated.
    if (terminates) post("Runtime.terminateExecution", hasTerminated);
  }

  function hasTerminated(): void {
    forgetOwner(); // at once: what the main thread does next belongs to nobody
    Atomics.store(memory, place.terminating, 0);
    Atomics.notify(memory, place.terminating);
  }

  Object.defineProperty(globalThis, terminateCellName, { value: terminateCell });

  /**
   * Whether the innermost function that is not Node's own is neither the kernel's. The kernel's functions that follow
   * promises say nothing: in a loop of microtasks they are called more often than the cell's own.
   */
  function isCellOnStack(spareModules: boolean): boolean {
    // The first is the call of the Stop thread.
    const [, ...scripts] = scriptsOnStack(terminateCell);
    if (spareModules && scripts.some((script) => script.startsWith("node:internal/modules/")))
      return false;
    const innermost = scripts.find(
      (script) => script !== "" && !script.startsWith("node:") && script !== followingScript,
    );
    if (innermost === undefined)
      return areBetweenMicrotasks(scripts) && currentOwner() !== undefined;
    return !isInternal(innermost);
  }
}

/**
 * Whether Node runs microtasks, and none of them has called a function. It may do so from its timers; in these
 * themselves, a termination would end the process.
 */
function areBetweenMicrotasks(scripts: readonly string[]): boolean {
  const caller = scripts.find((script) => script !== "" && script !== followingScript);
  return caller === undefined || caller === "node:internal/process/task_queues";
}
