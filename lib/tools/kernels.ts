import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

/** lib/ when tests run the sources, lib/dist/ when the built tools run. */
const here = new URL("..", import.meta.url);
const dist = here.pathname.endsWith("/dist/") ? here : new URL("dist/", here);

/** Starts the course's kernel, as built: see lib/kernel/launch.ts. */
export const courseKernel: readonly string[] = [
  process.execPath,
  fileURLToPath(new URL("kernel/launch.js", dist)),
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
