import { createRequire } from "node:module";
import { built } from "../files/courseFolders.js";
import { startedByRunner } from "../kernel/options.js";

/**
 * The command of the course's kernel, compiled from lib/kernel/launch.ts. Its connection comes by standard input. As in
 * .jupyter/kernels/tslab/kernel.json, V8 keeps new objects in little memory: a kernel takes a quarter less, and hardly
 * more time. And Node does not check its stack of asynchronous calls, which a cell leaves as it is when it is stopped:
 * Node would end the process.
 */
export const courseKernel: readonly string[] = [
  process.execPath,
  "--max-semi-space-size=1",
  "--no-force-async-hooks-checks",
  built("kernel/launch.js"),
  startedByRunner,
];

/** The command of tslab as published, without the course's repairs. */
export const plainKernel: readonly string[] = [
  process.execPath,
  createRequire(import.meta.url).resolve("tslab/bin/tslab"),
  "kernel",
  "--config-path",
  "{connection_file}",
];
