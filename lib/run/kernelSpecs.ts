import { createRequire } from "node:module";
import { built } from "../files/courseFolders.js";

/** Starts the course's kernel, as built: see lib/kernel/launch.ts. */
export const courseKernel: readonly string[] = [
  process.execPath,
  built("kernel/launch.js"),
  "{connection_file}",
];

/** Starts tslab as published, without the course's repairs. */
export const plainKernel: readonly string[] = [
  process.execPath,
  createRequire(import.meta.url).resolve("tslab/bin/tslab"),
  "kernel",
  "--config-path",
  "{connection_file}",
];
