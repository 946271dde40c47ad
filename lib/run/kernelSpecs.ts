import { createRequire } from "node:module";
import { built } from "../files/courseFolders.js";

/** The command of the course's kernel, compiled from lib/kernel/launch.ts. */
export const courseKernel: readonly string[] = [
  process.execPath,
  built("kernel/launch.js"),
  "{connection_file}",
];

/** The command of tslab as published, without the course's repairs. */
export const plainKernel: readonly string[] = [
  process.execPath,
  createRequire(import.meta.url).resolve("tslab/bin/tslab"),
  "kernel",
  "--config-path",
  "{connection_file}",
];
