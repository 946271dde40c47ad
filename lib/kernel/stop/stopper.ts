import { setImmediate } from "node:timers";
import vm from "node:vm";
import { Worker } from "node:worker_threads";
import { now } from "../originals/clock.js";
import { keepTelling } from "../originals/events.js";
import { putBuiltinsBack } from "../originals/remembered.js";
import { forgetOwner } from "../protocol/owner.js";
import { CellTimers } from "./cellTimers.js";
import { removeHalfLoadedModules } from "./halfLoadedModules.js";
import { newSharedMemory, place, type StopThreadData } from "./sharedMemory.js";
import { allowTermination } from "./terminateCell.js";

/** Reports that a cell was stopped by its reader. */
export class Interrupted extends Error {
  override name = "Interrupted";
}

/** What has to be known of a kernel to stop its cells and, without a parent, itself. */
export interface KernelSurroundings {
  /** The process with whose end the kernel ends, if there is one. */
  parent: number | undefined;
  /** The folder of its sockets, if it has one, to be removed then. */
  folder: string | undefined;
  /** Whether a script belongs to the kernel and must not be interrupted. */
  isInternal: (script: string) => boolean;
}

/** A cell, from the moment when it begins to compile. */
interface RunningCell {
  /** Ends the wait for the cell; undefined while it compiles. */
  abandon?: (reason: Interrupted) => void;
  isStopped: boolean;
  /** The time, as of {@link now}, until which interrupts are not for this cell. */
  sparedUntil: number;
}

/** For how many milliseconds after a stop another one is taken for its repetition. */
const repetition = 500;

/** For how many milliseconds a cell waits, at most, for the Stop thread to know of it: until then it cannot be stopped. */
const acquaintance = 5_000;

/**
 * Repairs the interruption of cells.
 *
 * tslab stops a cell in a loop before its first `await`, and one that awaits; between the two, and while a cell
 * compiles, an interrupt is lost, and a loop after the first `await` cannot be stopped. Here each interrupt is
 * answered within a second:
 *
 * - A cell that awaits something is abandoned: the kernel no longer waits for it, and what it started of timers,
 *   files and the network does not call back. A loop that awaits one of them thereby ends. JavaScript cannot stop other
 *   promises: a loop that awaits a process or a stream goes on in the background.
 * - A cell that keeps the main thread busy is terminated by the Stop thread first: see stopThread.ts.
 * - A cell that compiles is not run.
 *
 * Between cells an interrupt does nothing, also if it is heard when the next cell has begun. One that repeats another
 * does nothing to the cell that was waiting.
 */
export class Stopper {
  readonly #memory = newSharedMemory();
  readonly #timers = new CellTimers();
  readonly #surroundings: KernelSurroundings;
  #ready: Promise<void> | undefined;
  #cell: RunningCell | undefined;
  #lastStop = Number.NEGATIVE_INFINITY;

  /** From now on, SIGINT stops the running cell, and does not end the process. */
  constructor(surroundings: KernelSurroundings) {
    this.#surroundings = surroundings;
    process.on("SIGINT", () => this.stop()); // until the thread listens
  }

  /** Prepares the process for cells. */
  install(): void {
    this.#timers.install();
    const isRunning = () => {
      if (this.#requested() === undefined) return false;
      if (this.#isSpared()) this.#dismiss();
      return this.#cell?.abandon !== undefined && !this.#isSpared();
    };
    allowTermination(this.#memory, isRunning, this.#surroundings.isInternal);
    letStopThreadHear();
  }

  /**
   * To be called when a cell begins. The first one starts the Stop thread, which others do not need.
   *
   * @param spared  whether the cell was waiting behind one that was stopped
   */
  begin(spared = false): void {
    this.#ready ??= this.#startThread();
    this.#timers.begin();
    const sparedUntil = spared ? this.#lastStop + repetition : 0;
    this.#cell = { isStopped: false, sparedUntil };
    this.#dismiss();
    Atomics.add(this.#memory, place.begun, 1);
    Atomics.notify(this.#memory, place.begun);
  }

  /**
   * Runs the code of the cell that has begun.
   * @throws {Interrupted} if it is stopped, or was before
   */
  async run<T>(execute: () => Promise<T>): Promise<T> {
    await this.#ready;
    this.#waitUntilKnown();
    const cell = this.#cell;
    if (!cell || cell.isStopped) throw new Interrupted();
    return await new Promise<T>((resolve, reject) => {
      // The event loop calls back before and after the cell: with code that is terminated, V8 drops all
      // microtasks that are waiting, and none of the kernel's may be among them.
      setImmediate(async () => {
        await undefined; // see CellTimers.install
        if (cell.isStopped) return reject(new Interrupted());
        cell.abandon = reject;
        execute().then(
          (value) => {
            putBuiltinsBack();
            setImmediate(resolve, value);
          },
          (error) => {
            putBuiltinsBack();
            setImmediate(reject, error);
          },
        );
      });
    }).finally(() => {
      delete cell.abandon;
    });
  }

  /** To be called when the cell is done. */
  end(): void {
    this.#cell = undefined;
  }

  /** Stops the running cell. */
  stop(): void {
    putBuiltinsBack();
    const cell = this.#cell;
    if (cell && !cell.isStopped && !this.#isSpared()) {
      cell.isStopped = true;
      this.#lastStop = now();
      if (cell.abandon) {
        forgetOwner();
        this.#timers.stop();
        removeHalfLoadedModules();
        cell.abandon(new Interrupted());
      }
    }
  }

  /** The thread repeats itself until it is answered: what comes later is not for the next cell. */
  #answerThread(): void {
    putBuiltinsBack();
    const requests = this.#requested();
    if (requests === undefined) return;
    this.stop();
    this.#dismiss(requests);
  }

  /** The number of requests if one of them is for the running cell; those from before it began are not. */
  #requested(): number | undefined {
    if (!this.#isKnown()) return undefined; // the thread answers them
    const requests = Atomics.load(this.#memory, place.requests);
    return Atomics.load(this.#memory, place.answered) === requests ? undefined : requests;
  }

  /** Whether the thread knows that the cell has begun. */
  #isKnown(): boolean {
    return Atomics.load(this.#memory, place.known) === Atomics.load(this.#memory, place.begun);
  }

  /** Hardly waits on an idle machine: the thread has had time while the cell was compiled. */
  #waitUntilKnown(): void {
    const end = now() + acquaintance;
    while (!this.#isKnown() && now() < end) {
      const known = Atomics.load(this.#memory, place.known);
      if (!this.#isKnown()) Atomics.wait(this.#memory, place.known, known, acquaintance);
    }
  }

  /** Tells the thread that its request is dealt with. */
  #dismiss(requests: number = Atomics.load(this.#memory, place.requests)): void {
    Atomics.store(this.#memory, place.answered, requests);
    Atomics.notify(this.#memory, place.answered);
  }

  #isSpared(): boolean {
    return this.#cell !== undefined && now() < this.#cell.sparedUntil;
  }

  #startThread(): Promise<void> {
    const { parent, folder } = this.#surroundings;
    const data: StopThreadData = { memory: this.#memory, parent, folder };
    const thread = new Worker(new URL("stopThread.js", import.meta.url), { workerData: data });
    thread.unref();
    return new Promise((resolve, reject) => {
      thread.once("error", reject);
      thread.on("message", (message: "ready" | "stop") => {
        if (message === "ready") resolve();
        else this.#answerThread();
      });
      keepTelling(thread);
    });
  }
}

/**
 * Has `breakOnSigint` no effect in this thread. Where it has, Node takes away what listens to SIGINT for the time
 * of the call, and in between the signal would end the process. tslab runs each cell with it.
 */
function letStopThreadHear(): void {
  const { runInThisContext } = vm;
  vm.runInThisContext = (code, options) => {
    if (typeof options !== "object") return runInThisContext(code, options);
    try {
      return runInThisContext(code, { ...options, breakOnSigint: false });
    } finally {
      putBuiltinsBack(); // before tslab goes on
    }
  };
}
