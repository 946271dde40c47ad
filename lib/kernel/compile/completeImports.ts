import type { LanguageServiceHost, Program } from "@tslab/typescript-for-tslab";
import { ts } from "./binder.js";
import { packages } from "./courseTypes.js";

type Host = Pick<
  LanguageServiceHost,
  | "getCompilationSettings"
  | "getCurrentDirectory"
  | "fileExists"
  | "readFile"
  | "directoryExists"
  | "readDirectory"
  | "getDirectories"
>;

const { fileExists, readFile, directoryExists } = ts.sys;

/**
 * Where TypeScript looks when an import's name is completed: packages, their parts (see typesVersions in
 * lib/package.json) and files beside the notebook. tslab asks without any of it, so that only the names of Node's own
 * modules would be found.
 */
export function importNames(program: Program): Host {
  return {
    getCompilationSettings: () => program.getCompilerOptions(),
    getCurrentDirectory: () => program.getCurrentDirectory(),
    fileExists,
    readFile,
    directoryExists,
    readDirectory: (path, ...rest) => (isClosed(path) ? [] : ts.sys.readDirectory(path, ...rest)),
    getDirectories: (path) => (isClosed(path) ? [] : foldersOf(path)),
  };
}

interface PackageFile {
  exports?: unknown;
  dependencies?: Record<string, string>;
}

/** Whether this is the folder of a package that names its parts: its other files cannot be imported. */
function isClosed(path: string): boolean {
  return packageFile(path)?.exports !== undefined;
}

/** Without folders such as .bin, and of the course's packages only those that cells are meant to import. */
function foldersOf(path: string): string[] {
  const names = ts.sys.getDirectories(path).filter((name) => !name.startsWith("."));
  if (ts.sys.resolvePath(path) !== packages) return names;
  const { dependencies } = packageFile(`${packages}/..`) ?? {};
  const meant = ["@course/lib", ...Object.keys(dependencies ?? {})];
  const folders = new Set(meant.map((name) => name.split("/")[0]));
  return names.filter((name) => folders.has(name));
}

function packageFile(folder: string): PackageFile | undefined {
  const text = readFile(`${folder}/package.json`);
  return text === undefined ? undefined : ts.parseConfigFileTextToJson("package.json", text).config;
}
