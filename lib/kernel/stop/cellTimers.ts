import { createRequire } from "node:module";
import { clearTimeout } from "node:timers";
import { promisify } from "node:util";
import { putBuiltinsBack } from "../originals/remembered.js";
import { currentOwner, runAs } from "../protocol/owner.js";

type Callback = (...args: unknown[]) => void;
type StartTimer = (callback: Callback, ...args: unknown[]) => object;
type Wait = (...args: unknown[]) => Promise<unknown>;

const require = createRequire(import.meta.url);
const { apply } = Reflect;

/**
 * Timers, and promises of files and of the network, that a cell started, and others since it began. When the cell is
 * stopped, they stop with it.
 */
export class CellTimers {
  /** How many of them were started, and how many before the cell began: each has a number. */
  #count = 0;
  #before = 0;
  /** Those that must not call back any more: after the first number, up to the last. */
  readonly #stopped: (readonly [first: number, last: number])[] = [];

  /** To be called before a cell runs. */
  begin(): void {
    this.#before = this.#count;
  }

  /** Stops all that were started since the cell began, whichever function they belong to. */
  stop(): void {
    if (this.#count > this.#before) this.#stopped.push([this.#before, this.#count]);
  }

  /**
   * Puts functions that can be stopped in the place of Node's, where cells find them: in the global object and in
   * the modules of Node as `require` gives them. The kernel's own modules import Node's.
   *
   * A callback runs in a microtask right after its timer, because Node aborts the process when a function that
   * is called by a timer is terminated.
   */
  install(): void {
    const timers = require("node:timers");
    const promises = require("node:timers/promises");
    replace([globalThis, timers], "setInterval", this.#starting(timers.setInterval));
    for (const name of ["setTimeout", "setImmediate"]) {
      const wait = this.#waiting(promises[name]);
      const start = this.#starting(timers[name]);
      replace([globalThis, timers], name, Object.assign(start, { [promisify.custom]: wait }));
      replace([promises], name, wait);
    }
    for (const name of ["wait", "yield"]) {
      const wait = promises.scheduler[name].bind(promises.scheduler);
      replace([promises.scheduler], name, this.#waiting(wait));
    }
    const { setInterval: repeat } = promises;
    const repeating = (...args: unknown[]) => {
      const ticks = repeat(...args);
      return Object.assign(ticks, { next: this.#waiting(ticks.next.bind(ticks)) });
    };
    replace([promises], "setInterval", repeating);
    const files = require("node:fs/promises");
    for (const [name, value] of Object.entries(files))
      if (typeof value === "function") replace([files], name, this.#waiting(value as Wait));
    replace([globalThis], "fetch", this.#waiting(fetch as Wait));
    const { queueMicrotask } = globalThis;
    const queue = (callback: Callback) => {
      if (typeof callback === "function") void later(callback, undefined, [], currentOwner());
      else queueMicrotask(callback); // throws
    };
    replace([globalThis], "queueMicrotask", queue);
  }

  /** A function that starts timers whose callbacks are not called once their cell is stopped. */
  #starting(start: StartTimer): StartTimer {
    return (callback, ...rest) => {
      if (typeof callback !== "function") return start(callback, ...rest); // throws
      this.#count += 1;
      const number = this.#count;
      const owner = currentOwner();
      const timer = start(
        (...args) => {
          void later(callback, timer, args, owner, () => this.#isStopped(number));
          if (this.#isStopped(number)) clearTimeout(timer as NodeJS.Timeout); // it may be an interval
        },
        ...rest,
      );
      return timer;
    };
  }

  /** A function whose promises stay pending once their cell is stopped. */
  #waiting(wait: Wait): Wait {
    return (...args) => {
      this.#count += 1;
      const number = this.#count;
      const waiting = wait(...args);
      if (!(waiting instanceof Promise)) return waiting; // an iterator
      return new Promise((resolve, reject) => {
        const unlessStopped = (go: Callback) => (value: unknown) => {
          if (!this.#isStopped(number)) go(value);
        };
        waiting.then(unlessStopped(resolve), unlessStopped(reject));
      });
    };
  }

  #isStopped(number: number): boolean {
    return this.#stopped.some(([first, last]) => first < number && number <= last);
  }
}

/** Calls back in a microtask, as the code of an owner. What the callback throws is reported as Node reports it of a timer. */
async function later(
  callback: Callback,
  receiver: unknown,
  args: readonly unknown[],
  owner: object | undefined,
  isStopped: () => boolean = () => false,
): Promise<void> {
  await undefined;
  if (isStopped()) return;
  runAs(owner, () => {
    try {
      apply(callback, receiver, args);
    } catch (thrown) {
      putBuiltinsBack();
      process.emit("uncaughtException", thrown as Error);
    }
  });
}

function replace(owners: readonly object[], name: string, value: unknown): void {
  for (const owner of owners) {
    const enumerable = Object.getOwnPropertyDescriptor(owner, name)?.enumerable ?? true;
    Object.defineProperty(owner, name, { value, enumerable, writable: true, configurable: true });
  }
}
