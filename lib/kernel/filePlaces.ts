import { existsSync, readFileSync } from "node:fs";
import { dirname, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { insideTslab } from "./insideTslab.js";
import { locateWith, type Position } from "./sourceMaps.js";

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Seen from lib/dist/kernel, where this file runs. */
const [kernel, built, course] = [folder("."), folder(".."), folder("../../..")];
const internals = [kernel, dirname(insideTslab.resolve("./main.js")) + sep];

/**
 * How a position in a file is shown in a stack trace: in the library, the line of its source;
 * in a package, the path from node_modules on.
 * @returns undefined in the internals of Node, of tslab and of this kernel
 */
export function showFilePlace(script: string, position: Position): string | undefined {
  if (script.startsWith("node:")) return undefined;
  const path = script.startsWith("file:") ? fileURLToPath(script) : script;
  if (internals.some((internal) => path.startsWith(internal))) return undefined;
  if (path.startsWith(built)) return showInLibrary(path, position);
  return show(path.slice(Math.max(0, path.lastIndexOf(`node_modules${sep}`))), position);
}

function showInLibrary(path: string, position: Position): string {
  const map = `${path}.map`;
  if (existsSync(map)) {
    const text = readFileSync(map, "utf8");
    const [source = ""] = JSON.parse(text).sources as string[];
    const original = locateWith(text)(position);
    if (original) return show(relative(course, resolve(dirname(path), source)), original);
  }
  return show(relative(course, path), position);
}

function show(path: string, { line, column }: Position): string {
  return `${path}:${line}:${column}`;
}
