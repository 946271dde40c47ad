import { setFlagsFromString } from "node:v8";

/**
 * What cuts fonts to size is WebAssembly that runs for less than a second, and V8 spends twice as long on
 * optimising it, beside notebooks that run. Here it does not. To be imported before it is loaded; it is for the
 * whole program, where there is no other WebAssembly.
 */
setFlagsFromString("--liftoff-only");
