import { Module } from "node:module";
import { insideTslab } from "./insideTslab.js";

/**
 * Puts something in the place of one of tslab's modules: whatever asks for that module from now on finds it.
 *
 * @param name  as tslab's own modules name it
 */
export function putInPlace(name: string, exports: unknown): void {
  const path = insideTslab.resolve(name);
  insideTslab.cache[path] = Object.assign(new Module(path), { exports, loaded: true });
}

/** Loads one of tslab's modules anew, while other things are in the places of modules that it asks for. */
export function loadAmong<T>(places: Readonly<Record<string, unknown>>, name: string): T {
  const paths = [name, ...Object.keys(places)].map((one) => insideTslab.resolve(one));
  const before = paths.map((path) => [path, insideTslab.cache[path]] as const);
  for (const path of paths) delete insideTslab.cache[path];
  for (const [place, exports] of Object.entries(places)) putInPlace(place, exports);
  try {
    return insideTslab(name);
  } finally {
    for (const [path, module] of before) {
      delete insideTslab.cache[path];
      if (module) insideTslab.cache[path] = module;
    }
  }
}
