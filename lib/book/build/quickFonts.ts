import { setFlags, unoptimisedWebAssembly } from "#v8Flags";

/**
 * Turns off V8's optimising compiler for WebAssembly. The font subsetter runs for less than a second, and V8 would spend
 * twice as long on optimising it, while notebooks run. Import this before the subsetter. The flag applies to the whole
 * process, which has no other WebAssembly.
 */
setFlags(unoptimisedWebAssembly);
