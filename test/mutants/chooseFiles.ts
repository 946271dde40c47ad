import { existsSync, readdirSync, statSync } from "node:fs";
import { join, posix } from "node:path";

/**
 * The rooms of lib whose tests only compute. A mutant in another room would start kernels or browsers once for
 * each edit, and take hours.
 */
export const computingRooms = [
  "losses",
  "text",
  "batch",
  "data",
  "training",
  "thousand",
  "coding",
  "derivations",
  "errata",
  "lessons",
  "figures",
  "notebook",
] as const;

/** Files to mutate, and the rooms they lie in. */
export interface Choice {
  readonly files: readonly string[];
  readonly rooms: readonly string[];
}

/**
 * Finds the TypeScript sources at paths such as `lib/losses` or `lib/training/random.ts`.
 *
 * @param root  the top of the repository
 * @throws {Error} at a path that does not exist, or lies in a room whose mutants are not tested
 */
export function chooseFiles(root: string, paths: readonly string[]): Choice {
  const files = new Set<string>();
  const rooms = new Set<string>();
  for (const path of paths.map((path) => posix.normalize(path).replace(/\/$/, ""))) {
    const room = path.split("/")[1] ?? "";
    if (!path.startsWith("lib/") || !(computingRooms as readonly string[]).includes(room))
      throw new Error(
        `Mutants of "${path}" are not tested. Give files or folders of ` +
          `${computingRooms.map((name) => `lib/${name}`).join(", ")}.`,
      );
    if (!existsSync(join(root, path))) throw new Error(`There is no ${path}.`);
    if (!existsSync(join(root, "test", room)))
      throw new Error(`lib/${room} has no tests of its own. Add some in test/${room}.`);
    rooms.add(room);
    for (const file of sourcesAt(root, path)) files.add(file);
  }
  return { files: [...files], rooms: [...rooms] };
}

/** TypeScript files, but no AssemblyScript, which another compiler reads, nor the text that it makes. */
function sourcesAt(root: string, path: string): string[] {
  if (!statSync(join(root, path)).isDirectory()) return [path];
  return readdirSync(join(root, path), { recursive: true, encoding: "utf8" })
    .map((name) => posix.join(path, name.replaceAll("\\", "/")))
    .filter((file) => file.endsWith(".ts") && !/^lib\/batch\/(assembly\/|simdText\.ts$)/.test(file))
    .sort();
}
