import { Session } from "node:inspector";
import { performance } from "node:perf_hooks";
import { runInThisContext } from "node:vm";
import { parentPort, workerData } from "node:worker_threads";
import { endKernel, isGone } from "./endWithParent.js";
import { place, type StopThreadData, terminateCellName } from "./sharedMemory.js";

/**
 * A thread that hears a SIGINT while the main thread is in a loop, and gets the main thread out of it.
 *
 * Node calls signal handlers from its event loop, so a loop delays them until it ends. Only code that
 * `node:vm` runs with `breakOnSigint` is stopped at once. Therefore this thread spends its life in such
 * code, waiting. It also ends the kernel if its parent ends, which a timer in a loop would not notice.
 */
const { memory, parent, folder } = workerData as StopThreadData;

/** Milliseconds between two looks at the parent. */
const lookInterval = 500;
/** Milliseconds within which an idle main thread, or one that awaits something, answers a message. */
const patience = 60;
/** Milliseconds after which a question that was not decided is taken for lost. */
const decisionTime = 500;
/** Milliseconds between a decision and the next question. */
const pauseBetween = 5;
/**
 * Milliseconds in which a signal reaches this thread on an idle machine: another one of Node hands it on. On a busy one
 * both threads wait for a processor, so this thread sleeps several times, and each time waits for one as well.
 */
const handOver = 2;
const sleeps = 5;

function isAnswered(): boolean {
  noticeCell();
  return Atomics.load(memory, place.answered) === Atomics.load(memory, place.requests);
}

/** A cell that begins: what was asked before is not for it. */
function noticeCell(): void {
  const begun = Atomics.load(memory, place.begun);
  const known = Atomics.load(memory, place.known);
  if (known === begun) return;
  for (let i = 0; i < sleeps; i++) Atomics.wait(memory, place.known, known, handOver);
  Atomics.store(memory, place.answered, Atomics.load(memory, place.requests));
  Atomics.store(memory, place.known, begun);
  Atomics.notify(memory, place.known);
}

/** Waits until a number differs from what it is now, for at most so many milliseconds. */
function waitFor(index: number, milliseconds: number): void {
  Atomics.wait(memory, index, Atomics.load(memory, index), milliseconds);
}

/** Waits while a number is as given and the stop is not answered, but not for ever: a termination may end a question. */
function waitWhile(index: number, value: number): void {
  const end = performance.now() + decisionTime;
  while (!isAnswered() && Atomics.load(memory, index) === value && performance.now() < end) {
    Atomics.wait(memory, index, value, patience);
    lookAtParent();
  }
}

/** The connection to the main thread while a stop is not answered. A second signal may end {@link stopCell} meanwhile. */
let session: Session | undefined;

function attend(): never {
  parentPort?.postMessage("ready");
  for (;;) {
    if (isAnswered()) {
      session?.disconnect(); // a process that exits waits for sessions
      session = undefined;
      Atomics.wait(memory, place.begun, Atomics.load(memory, place.known), lookInterval);
    }
    lookAtParent();
    if (!isAnswered()) stopCell();
  }
}

function lookAtParent(): void {
  if (parent !== undefined && isGone(parent)) endKernel(folder);
}

/** Asks the main thread in a message, which it reads if it awaits something; interrupts it if it does not. */
function stopCell(): void {
  parentPort?.postMessage("stop");
  waitFor(place.answered, patience);
  if (isAnswered()) return;
  if (!session) {
    session = new Session();
    session.connectToMainThread();
  }
  const question = { expression: `globalThis["${terminateCellName}"]()` };
  while (!isAnswered()) {
    lookAtParent();
    const decisions = Atomics.load(memory, place.decisions);
    session.post("Runtime.evaluate", question);
    // One question at a time, and none before the cell has ended: V8 would take the end of the question for
    // the end of the cell.
    waitWhile(place.decisions, decisions);
    waitWhile(place.terminating, 1);
    if (!isAnswered()) waitFor(place.answered, pauseBetween);
    parentPort?.postMessage("stop");
  }
}

const attention = Symbol.for("course.kernel.attend");
const guarded = `globalThis[Symbol.for("${attention.description}")]()`;

/**
 * Runs the function over and over, each time in code that SIGINT ends, and counts the signals.
 *
 * After a signal a guard is up again only when the next round begins. So there are three around each
 * other: a second signal ends the outer one. With none, the signal would end the process.
 */
function guard(depth: number, run: () => void): void {
  for (;;) {
    Object.assign(globalThis, { [attention]: depth > 1 ? () => guard(depth - 1, run) : run });
    try {
      runInThisContext(guarded, { breakOnSigint: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ERR_SCRIPT_EXECUTION_INTERRUPTED") throw error;
      Atomics.add(memory, place.requests, 1);
    }
  }
}

guard(3, attend);
