// Plain JavaScript that imports nothing but Node, because the compiler of the library is started with these flags.
import { setFlagsFromString } from "node:v8";

/**
 * The version of V8 in the newest Node with which the course was tried, 26. Flags come and go with V8, which
 * writes "unrecognized flag" to the terminal if it does not know one: for a newer V8 none is chosen.
 */
const newestKnown = 14;

/**
 * The flags with which V8 waits some twenty times longer before it optimises a function.
 *
 * @param v8  a version of V8, as in `process.versions.v8`
 */
export function lateOptimisation(v8) {
  const major = Number.parseInt(v8, 10);
  if (major > newestKnown) return [];
  // Up to Node 20 functions have a budget, of bytes of bytecode; after it, a number of calls.
  if (major < 12) return ["--interrupt-budget=2000000"];
  return ["--invocation-count-for-turbofan=60000", "--invocation-count-for-maglev=8000"];
}

/**
 * The flags with which V8 never optimises WebAssembly.
 *
 * @param v8  a version of V8, as in `process.versions.v8`
 */
export function unoptimisedWebAssembly(v8) {
  return Number.parseInt(v8, 10) > newestKnown ? [] : ["--liftoff-only"];
}

/** Sets the flags that `choose` gives for the V8 of this process, for all of its threads. */
export function setFlags(choose) {
  for (const flag of choose(process.versions.v8)) setFlagsFromString(flag);
}
