import { promiseHooks } from "node:v8";

/**
 * Follows to which cell running code belongs: through promises, as V8 reports them, and through timers, as CellTimers
 * starts them. `AsyncLocalStorage` would follow more, but in Node 20 and 22 it ends the process when the code of a
 * cell is terminated.
 */
let current: object | undefined;

const owners = new WeakMap<Promise<unknown>, object>();

/** To be called before the first cell. */
export function followPromises(): void {
  promiseHooks.createHook({
    init(promise) {
      if (current) owners.set(promise, current);
    },
    before(promise) {
      current = owners.get(promise);
    },
    after() {
      current = undefined;
    },
  });
}

/** What the running code belongs to; undefined if that is not known, as in the callback of a socket. */
export function currentOwner(): object | undefined {
  return current;
}

/** Runs a function that belongs to an owner, with all that it starts. */
export function runAs<T>(owner: object | undefined, run: () => T): T {
  const before = current;
  current = owner;
  try {
    return run();
  } finally {
    current = before;
  }
}
