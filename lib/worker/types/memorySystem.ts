import type { System } from "@tslab/typescript-for-tslab";

/** Text by path; the folder of the course is `/`. */
export type Files = ReadonlyMap<string, string>;

/** The path of the compiler, which looks for its own declarations, `lib.*.d.ts`, in the same folder. */
export const compilerPath = "/node_modules/@tslab/typescript-for-tslab/lib/typescript.js";

/** The folder of the cells, from which their imports are resolved, as those of a notebook. */
export const notebooks = "/notebooks";

/**
 * The operating system that TypeScript reads from: files in memory that do not change.
 *
 * @param files  may be filled later, but before the first check
 */
export function memorySystem(files: Files): System {
  const holds = (folder: string): boolean => inside(files, folder).length > 0;
  return {
    args: [],
    newLine: "\n",
    useCaseSensitiveFileNames: true,
    write: () => {},
    writeFile: refuse,
    createDirectory: refuse,
    exit: refuse,
    getCurrentDirectory: () => notebooks,
    getExecutingFilePath: () => compilerPath,
    resolvePath: (path) => path,
    realpath,
    fileExists: (path) => files.has(realpath(path)),
    readFile: (path) => files.get(realpath(path)),
    directoryExists: (path) => holds(realpath(path)),
    getDirectories: (path) => subfolders(inside(files, realpath(path))),
    readDirectory: () => [],
    watchFile: () => ({ close: () => {} }),
    watchDirectory: () => ({ close: () => {} }),
  };
}

/** Resolves the link by which npm installs the library, a workspace. */
function realpath(path: string): string {
  return path.replace(/^\/node_modules\/@course\/lib(?=\/|$)/, "/lib");
}

/** The paths below a folder, relative to it. */
function inside(files: Files, folder: string): string[] {
  const start = folder.endsWith("/") ? folder : `${folder}/`;
  return [...files.keys()]
    .filter((path) => path.startsWith(start))
    .map((path) => path.slice(start.length));
}

function subfolders(paths: readonly string[]): string[] {
  const nested = paths.filter((path) => path.includes("/"));
  return [...new Set(nested.map((path) => path.slice(0, path.indexOf("/"))))];
}

function refuse(): never {
  throw new Error("the type checker only reads files");
}
