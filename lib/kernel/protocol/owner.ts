import { promiseHooks } from "node:v8";

/**
 * Follows to which cell running code belongs: through promises, as V8 reports them, and through timers, as CellTimers
 * starts them. `AsyncLocalStorage` would follow more, but in Node 20 and 22 it ends the process when the code of a
 * cell is terminated.
 */
let current: object | undefined;

/** The script of the functions that V8 calls before and after each step of a promise. */
export const followingScript: string = import.meta.url;

/** Has its subclasses add their private fields to the given object instead of a new one. */
class Existing {
  constructor(object: object) {
    // biome-ignore lint/correctness/noConstructorReturn: this is its purpose
    return object;
  }
}

/**
 * Keeps the owner of a promise in a private field of the promise, where no cell sees it. In a WeakMap, a loop of
 * microtasks would take five times as long, and the garbage collector would pause it for seconds, in which it
 * cannot be stopped.
 */
class Owned extends Existing {
  readonly #owner: object;

  constructor(promise: object, owner: object) {
    super(promise);
    this.#owner = owner;
  }

  static ownerOf(promise: object): object | undefined {
    return #owner in promise ? promise.#owner : undefined;
  }
}

/** To be called before the first cell. */
export function followPromises(): void {
  promiseHooks.createHook({
    init(promise) {
      if (current) new Owned(promise, current);
    },
    before(promise) {
      current = Owned.ownerOf(promise);
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

/** To be called after code was terminated: no hook and no `finally` has noticed. */
export function forgetOwner(): void {
  current = undefined;
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
