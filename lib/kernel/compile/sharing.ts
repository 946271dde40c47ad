import type { CompilerHost, SourceFile } from "@tslab/typescript-for-tslab";
import { isPackaged } from "./isPackaged.js";

/** What any compiler of this process has read of packages, by path. */
const files = new Map<string, SourceFile>();

/**
 * The host of a program, but for one thing: a file of a package is read and parsed once for all programs.
 *
 * A program in watch mode forgets a file as soon as a cell does not need it, and knows nothing of other
 * programs. A thread that compiles for many kernels would parse some 250 declaration files for each.
 */
export function sharing(host: CompilerHost): CompilerHost {
  const shared: Pick<CompilerHost, "getSourceFile" | "getSourceFileByPath"> = {
    getSourceFile: (name, ...rest) => once(name, () => host.getSourceFile(name, ...rest)),
    getSourceFileByPath: (name, path, ...rest) =>
      once(path, () => host.getSourceFileByPath?.(name, path, ...rest)),
  };
  return Object.assign(Object.create(host), shared); // not a copy: the host changes while a program is made
}

function once(path: string, read: () => SourceFile | undefined): SourceFile | undefined {
  if (!isPackaged(path)) return read();
  const file = files.get(path) ?? read();
  if (file) files.set(path, file);
  return file;
}
