import { lateOptimisation, setFlags } from "#v8Flags";

/**
 * A kernel lives for seconds, most of them in TypeScript's compiler. V8 spends a third of its work there on
 * optimising functions that are hardly called again: here it waits some twenty times longer before it
 * does. A loop that is worth it gets there within a few milliseconds. The launcher imports this first; so does
 * the thread that compiles for the kernels of a run, and there, too, a third of the work is saved.
 */
setFlags(lateOptimisation);
