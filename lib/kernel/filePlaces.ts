import { existsSync, readFileSync } from "node:fs";
import { dirname, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { Position } from "../cells/position.js";
import { type Locate, locateWith } from "./sourceMaps.js";
import { insideTslab } from "./tslab/insideTslab.js";

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

// Seen from lib/dist/kernel, where this file runs.
const built = folder("..");
const library = folder("../..");
const course = folder("../../..");
/** Where the code lies that runs cells. */
const internals = [
  folder("."),
  folder("../cells/"),
  dirname(insideTslab.resolve("./main.js")) + sep,
  dirname(insideTslab.resolve("zeromq")) + sep,
];

/** Whether a script belongs to what runs cells, Node's own modules apart. */
export function isInternal(script: string): boolean {
  const path = script.startsWith("file:") ? fileURLToPath(script) : script;
  return internals.some((internal) => path.startsWith(internal));
}

/**
 * How a position in a file is shown in a stack trace: in the library, the line of its source;
 * in a package, the path from node_modules on.
 * @returns undefined in the internals of Node, of tslab and of this kernel
 */
export function showFilePlace(script: string, position: Position): string | undefined {
  if (script.startsWith("node:")) return undefined;
  if (isInternal(script)) return undefined;
  const path = script.startsWith("file:") ? fileURLToPath(script) : script;
  if (path.startsWith(built)) return showInLibrary(path, position);
  return show(path.slice(Math.max(0, path.lastIndexOf(`node_modules${sep}`))), position);
}

function showInLibrary(path: string, position: Position): string {
  const original = readMap(path)?.(position);
  return original
    ? show(relative(course, path.replace(built, () => library).replace(/\.js$/, ".ts")), original)
    : show(relative(course, path), position);
}

const maps = new Map<string, Locate | undefined>();

/** The library is built with a map beside each file. */
function readMap(path: string): Locate | undefined {
  const file = `${path}.map`;
  if (!maps.has(file)) {
    maps.set(file, existsSync(file) ? locateWith(readFileSync(file, "utf8")) : undefined);
  }
  return maps.get(file);
}

function show(path: string, { line, column }: Position): string {
  return `${path}:${line}:${column}`;
}
