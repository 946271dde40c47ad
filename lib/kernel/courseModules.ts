import { Module } from "node:module";
import { delimiter } from "node:path";
import { fileURLToPath } from "node:url";

/** The packages of the course, seen from lib/dist/kernel, where this file runs. */
const packages = fileURLToPath(new URL("../../../node_modules", import.meta.url));

/** What Node reads NODE_PATH with, once at its start; its types hide it. */
interface ModuleWithPaths {
  _initPaths(): void;
}

/**
 * Repairs imports in notebooks that are not in the course's folder.
 *
 * A cell imports what is installed for the notebook's folder, and a copy of a lesson in somebody's home would not find
 * `@course/lib`. Here the course's packages are found from everywhere; packages installed for the notebook come
 * first. compile/courseTypes.ts does the same for their types.
 */
export function findCourseModules(): void {
  const given = process.env.NODE_PATH;
  process.env.NODE_PATH = given ? given + delimiter + packages : packages;
  (Module as unknown as ModuleWithPaths)._initPaths();
  // Programs that a cell starts shall not inherit it.
  if (given === undefined) delete process.env.NODE_PATH;
  else process.env.NODE_PATH = given;
}
