import { fileURLToPath } from "node:url";
import type {
  CompilerHost,
  CompilerOptions,
  ModuleResolutionHost,
} from "@tslab/typescript-for-tslab";
import { ts } from "./binder.js";
import { isPackaged } from "./isPackaged.js";

/** A file in the course's folder and its packages, seen from lib/dist/kernel/compile, where this file runs. */
const inCourse: string = courseFile("cell.ts");
export const packages: string = courseFile("node_modules");

type Host = ModuleResolutionHost &
  Pick<CompilerHost, "resolveModuleNames" | "hasInvalidatedResolutions"> & {
    options: CompilerOptions;
  };

/** Repairs the types of imports in notebooks that are not in the course's folder: see courseModules.ts. */
export function findCourseTypes(host: Host): void {
  const options = { ...host.options };
  // By this the compiler names a type of these packages in the declarations of a cell, which the cells after it read.
  // Packages are found without it, because those of the notebook's folder come first.
  host.options.baseUrl = packages;
  const cache = ts.createModuleResolutionCache(dirnameOf(inCourse), (path) => path, options);
  // Files beside the notebook come and go; packages stay as they are while a kernel lives.
  host.hasInvalidatedResolutions = (path) => !isPackaged(path);
  host.resolveModuleNames = (names, from) =>
    names.map((name) =>
      /^[./]/.test(name)
        ? resolved(name, from, isPackaged(from) ? cache : undefined)
        : (resolved(name, from, cache) ?? resolved(name, inCourse, cache)),
    );

  function resolved(name: string, from: string, known?: typeof cache) {
    return ts.resolveModuleName(name, from, options, host, known).resolvedModule;
  }
}

function courseFile(name: string): string {
  return fileURLToPath(new URL(`../../../../${name}`, import.meta.url)).replaceAll("\\", "/");
}

function dirnameOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/"));
}
