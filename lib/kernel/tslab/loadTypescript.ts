import { readFileSync } from "node:fs";
import { Module } from "node:module";
import { dirname } from "node:path";
import type { TypeScript } from "../../cells/tslabTypescript.js";
import { insideTslab } from "./insideTslab.js";

/** Its name as a package. */
export const typescript = "@tslab/typescript-for-tslab";

let loaded: TypeScript | undefined;

/** Loads it when it is first needed: that takes a fifth of a second, and ten times as much work. */
export function loadTypescript(): TypeScript {
  loaded ??= loadAsLatin1(insideTslab.resolve(typescript));
  return loaded;
}

/**
 * Loads a CommonJS module, each of whose bytes V8 keeps as one.
 *
 * Four of TypeScript's eight million characters are beyond Latin-1, so V8 would keep all of them as two bytes. They
 * are in comments, and may read as others there.
 */
function loadAsLatin1(path: string): TypeScript {
  const module = new Module(path) as Module & { _compile(code: string, path: string): void };
  module.filename = path;
  module.paths = insideTslab.resolve.paths(typescript) ?? [dirname(path)];
  module._compile(readFileSync(path, "latin1"), path);
  return module.exports;
}

/** What is known of it without. */
export const version: string = (insideTslab(`${typescript}/package.json`) as TypeScript).version;
