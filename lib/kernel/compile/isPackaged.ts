import { fileURLToPath } from "node:url";

/** Where the library is built. */
const library = fileURLToPath(new URL("../..", import.meta.url)).replaceAll("\\", "/");

/** Whether a file belongs to a package, and stays as it is for as long as a kernel lives. */
export function isPackaged(path: string): boolean {
  return path.includes("/node_modules/") || path.startsWith(library);
}
